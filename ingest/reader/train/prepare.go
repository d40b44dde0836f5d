// Command train writes the corpus as JSON lines for train.py: each passage with its events and with what the parser
// says of it. Run it as "go run ./ingest/reader/train > prepared.jsonl"; train.py does so itself.
//
// With the argument "-" it reads articles as JSON lines from standard input instead, and writes the same without events;
// any other argument is another folder of passages.
package main

import (
	"bufio"
	"encoding/json"
	"io"
	"log"
	"os"

	"diplograph/ingest/layout"
	"diplograph/ingest/nlp"
	"diplograph/ingest/reader/corpus"
)

// prepared is a passage as train.py reads it. Offsets are code points, the end not included.
type prepared struct {
	ID        string   `json:"id"`
	Published string   `json:"published"`
	Style     string   `json:"style"`
	Text      string   `json:"text"`
	Held      bool     `json:"held"`
	Sentences [][2]int `json:"sentences"`
	Tokens    []token  `json:"tokens"`
	Events    []event  `json:"events"`
}

// token is a word with its head and the label of the edge to it.
type token struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Dep   string `json:"dep"`
	Head  int    `json:"head"`
}

type event struct {
	Type    string   `json:"type"`
	Status  string   `json:"status"`
	Trigger [2]int   `json:"trigger"`
	Source  [][2]int `json:"source"`
	Target  [][2]int `json:"target"`
	Mediate [][2]int `json:"mediator"`
	Host    [][2]int `json:"host"`
	When    [][2]int `json:"when"`
	Where   [][2]int `json:"where"`
}

func main() {
	log.SetFlags(0)
	if err := run(os.Args[1:]); err != nil {
		log.Fatalf("preparing the corpus: %v", err)
	}
}

func run(args []string) error {
	parser, err := nlp.New()
	if err != nil {
		return err
	}
	passages, err := read(args)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(os.Stdout)
	lines := json.NewEncoder(out)
	lines.SetEscapeHTML(false)
	for _, p := range passages {
		if err := lines.Encode(prepare(p, parser.ParseParts([]nlp.Source{layout.Source(p.Text)})[0])); err != nil {
			return err
		}
	}
	return out.Flush()
}

// read gives the passages of the corpus, or the articles of standard input.
func read(args []string) ([]corpus.Passage, error) {
	if len(args) == 0 {
		args = []string{"ingest/reader/corpus"}
	}
	if args[0] != "-" {
		return corpus.ReadAll(os.DirFS(args[0]))
	}
	var passages []corpus.Passage
	for lines := json.NewDecoder(bufio.NewReader(os.Stdin)); ; {
		var article struct{ ID, Text string }
		if err := lines.Decode(&article); err == io.EOF {
			return passages, nil
		} else if err != nil {
			return nil, err
		}
		passages = append(passages, corpus.Passage{ID: article.ID, Text: article.Text})
	}
}

func prepare(p corpus.Passage, doc *nlp.Doc) prepared {
	out := prepared{ID: p.ID, Published: p.Published, Style: p.Style, Text: p.Text, Held: p.Held(), Sentences: [][2]int{}, Tokens: []token{}, Events: []event{}}
	for _, s := range doc.Sentences {
		out.Sentences = append(out.Sentences, [2]int{doc.Tokens[s.Start].Start, doc.Tokens[s.End-1].End})
	}
	for _, t := range doc.Tokens {
		out.Tokens = append(out.Tokens, token{t.Start, t.End, t.Dep, t.Head})
	}
	for _, e := range p.Events {
		out.Events = append(out.Events, event{
			e.Type, e.Status, [2]int{e.Trigger.Start, e.Trigger.End}, pairs(e.Sources), pairs(e.Targets),
			pairs(e.Mediators), pairs(e.Hosts), pairs(e.When), pairs(e.Where),
		})
	}
	return out
}

func pairs(spans []corpus.Span) [][2]int {
	list := make([][2]int, len(spans))
	for i, s := range spans {
		list[i] = [2]int{s.Start, s.End}
	}
	return list
}
