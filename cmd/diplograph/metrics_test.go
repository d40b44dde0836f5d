package main

import (
	"bufio"
	"bytes"
	"io"
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"
)

// TestMetrics asks a run for its counts while it waits for more articles.
func TestMetrics(t *testing.T) {
	articles, feed := io.Pipe()
	said, says := io.Pipe()
	code := make(chan int)
	go func() {
		code <- run(t.Context(), []string{"diplograph", "ingest", "--dry-run", "--metrics", "127.0.0.1:0", "-"}, articles, io.Discard, says)
		says.Close()
	}()
	lines := bufio.NewScanner(said)
	lines.Scan()
	address := regexp.MustCompile(`http://\S+`).FindString(lines.Text())
	if address == "" {
		t.Fatalf("no address in %q", lines.Text())
	}
	go io.Copy(io.Discard, said)
	io.WriteString(feed, `{"text": "Iran threatened Israel.", "published": "2026-02-08"}`+"\n"+
		`{"text": "Der Minister hat am Montag die Gespräche in Genf abgebrochen und ist abgereist."}`+"\nno JSON\n")
	wants := []string{
		`diplograph_articles_total{outcome="not_english"} 1`, `diplograph_articles_total{outcome="failed"} 1`,
		`diplograph_articles_total{outcome="refused"} 0`, `diplograph_events_total 0`, `diplograph_new_events_total 0`, `process_resident_memory_bytes `,
	}
	var got string
	for deadline := time.Now().Add(time.Minute); missing(got, wants) != "" && time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		got = fetchText(t, address)
	}
	if m := missing(got, wants); m != "" {
		t.Errorf("no %s in\n%s", m, got)
	}
	feed.Close()
	if got := <-code; got != exitLeftOut {
		t.Errorf("exit code %d, want %d", got, exitLeftOut)
	}
	if _, err := http.Get(address); err == nil {
		t.Error("metrics are answered after the run")
	}
}

// missing is the first of some lines that a text does not have.
func missing(text string, lines []string) string {
	for _, line := range lines {
		if !strings.Contains(text, "\n"+line) {
			return line
		}
	}
	return ""
}

func fetchText(t *testing.T, address string) string {
	t.Helper()
	answer, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	var text bytes.Buffer
	if _, err := text.ReadFrom(answer.Body); err != nil {
		t.Fatal(err)
	}
	return "\n" + text.String()
}
