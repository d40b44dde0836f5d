package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// BenchmarkPace compares the pace of ingest, into a local Neo4j that is warm, with that of extract. An operation reads the example
// articles thirty times, each time at another date, which makes other events of them.
func BenchmarkPace(b *testing.B) {
	file, articles := corpus(b, 30)
	b.Run("extract", func(b *testing.B) { pace(b, articles, func() {}, "extract", file) })
	b.Run("ingest", func(b *testing.B) {
		emptyStore(b)
		forget := func() { do(b, "forget", "--all") }
		do(b, "ingest", "--read-copies", file)
		pace(b, articles, forget, "ingest", "--read-copies", file)
	})
}

// pace runs a command again and again; before, what is needed before is not timed.
func pace(b *testing.B, articles int, before func(), args ...string) {
	for b.Loop() {
		b.StopTimer()
		before()
		b.StartTimer()
		do(b, args...)
	}
	b.ReportMetric(float64(b.N*articles)/b.Elapsed().Seconds(), "articles/s")
}

func do(b *testing.B, args ...string) {
	b.Helper()
	var stderr bytes.Buffer
	if code := run(b.Context(), append([]string{"diplograph"}, args...), nil, io.Discard, &stderr); code != exitOK {
		b.Fatalf("exit code %d:\n%s", code, &stderr)
	}
}

// corpus is a file of the example articles, so many times.
func corpus(b *testing.B, times int) (file string, articles int) {
	b.Helper()
	var lines bytes.Buffer
	out := json.NewEncoder(&lines)
	for copy := range times {
		for a, err := range examples() {
			if err != nil {
				b.Fatal(err)
			}
			published := day.AddDate(0, 0, 97*copy+13*articles).Format("2006-01-02")
			line := map[string]string{"url": fmt.Sprintf("%s?%d", a.URL, copy), "published": published, "text": a.Text}
			if err := out.Encode(line); err != nil {
				b.Fatal(err)
			}
			articles++
		}
	}
	file = filepath.Join(b.TempDir(), "articles.jsonl")
	if err := os.WriteFile(file, lines.Bytes(), 0o600); err != nil {
		b.Fatal(err)
	}
	return file, articles
}

var day = time.Date(2015, 1, 1, 0, 0, 0, 0, time.UTC)
