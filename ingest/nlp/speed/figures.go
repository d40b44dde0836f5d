package main

import (
	"os"
	"regexp"
	"runtime"
	"strconv"
	"sync"
	"time"

	"diplograph/ingest/nlp"
)

// figures are what was measured. Counts has the number of tokens of every text, so that a difference to another
// tokenizer can be found.
type figures struct {
	Tokens            int     `json:"tokens"`
	Sentences         int     `json:"sentences"`
	DistinctSentences int     `json:"distinct_sentences"`
	Entities          int     `json:"entities"`
	LoadSeconds       float64 `json:"load_seconds"`
	ParseSeconds      float64 `json:"parse_seconds"`
	PeakBytes         int64   `json:"peak_bytes"` // of resident memory, the texts included
	Allocations       uint64  `json:"allocations"`
	Counts            []int   `json:"counts"`
}

// batch is a run of the texts that the pipeline gets at once.
type batch struct{ start, end int }

// batches cuts texts into runs of about size bytes; with size 0 each text is a run of its own.
func batches(texts []string, size int) []batch {
	var runs []batch
	start, bytes := 0, 0
	for i, text := range texts {
		bytes += len(text)
		if bytes >= size || i == len(texts)-1 {
			runs = append(runs, batch{start, i + 1})
			start, bytes = i+1, 0
		}
	}
	return runs
}

// timed parses all texts and lets go of each batch when it is counted. The clock runs from the first text to the last.
func timed(p *nlp.Pipeline, texts []string, o options) figures {
	t := &tally{counts: make([]int, len(texts)), sentences: map[string]bool{}}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := time.Now()
	work(batches(texts, o.batch), o.jobs, func(b batch) { t.add(b, parse(p, texts[b.start:b.end])) })
	elapsed := time.Since(start)
	runtime.ReadMemStats(&after)
	f := t.figures()
	f.ParseSeconds, f.Allocations = elapsed.Seconds(), after.Mallocs-before.Mallocs
	return f
}

// parse takes the way through the pipeline that a caller with one text takes, or one with many.
func parse(p *nlp.Pipeline, texts []string) []*nlp.Doc {
	if len(texts) == 1 {
		return []*nlp.Doc{p.Parse(texts[0])}
	}
	return p.ParseAll(texts)
}

// work does each of the runs, jobs of them at a time.
func work(runs []batch, jobs int, do func(batch)) {
	queue := make(chan batch, len(runs))
	for _, b := range runs {
		queue <- b
	}
	close(queue)
	var workers sync.WaitGroup
	for range jobs {
		workers.Go(func() {
			for b := range queue {
				do(b)
			}
		})
	}
	workers.Wait()
}

// tally counts what was found. Looking up sentences costs less than a thousandth of parsing them.
type tally struct {
	sync.Mutex
	counts    []int // tokens by text
	sentences map[string]bool
	found     figures
}

// add counts the documents of a batch.
func (t *tally) add(b batch, docs []*nlp.Doc) {
	t.Lock()
	defer t.Unlock()
	for i, doc := range docs {
		t.counts[b.start+i] = len(doc.Tokens)
		t.found.Tokens += len(doc.Tokens)
		t.found.Sentences += len(doc.Sentences)
		t.found.Entities += len(doc.Entities)
		for _, s := range doc.Sentences {
			t.sentences[doc.Slice(s)] = true
		}
	}
}

func (t *tally) figures() figures {
	f := t.found
	f.DistinctSentences, f.Counts = len(t.sentences), t.counts
	return f
}

var highWater = regexp.MustCompile(`VmHWM:\s+(\d+) kB`)

// peak is the most resident memory that the process had, in bytes; 0 where the system does not say as Linux does.
func peak() int64 {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	found := highWater.FindSubmatch(status)
	if found == nil {
		return 0
	}
	kilobytes, _ := strconv.ParseInt(string(found[1]), 10, 64)
	return kilobytes << 10
}
