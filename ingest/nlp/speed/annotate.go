package main

import (
	"bufio"
	"encoding/json"
	"os"

	"diplograph/ingest/nlp"
)

// annotation is what the pipeline says of one text, token by token, in the shape in which spacy_side.py says it too.
type annotation struct {
	Words    []string `json:"words"`
	Tags     []string `json:"tags"`
	Heads    []int    `json:"heads"`
	Labels   []string `json:"labels"`
	Lemmas   []string `json:"lemmas"`
	Entities []any    `json:"entities"` // first token, end and label of each
}

func annotationOf(doc *nlp.Doc) annotation {
	var a annotation
	for _, t := range doc.Tokens {
		a.Words, a.Tags, a.Heads = append(a.Words, t.Text), append(a.Tags, t.Tag), append(a.Heads, t.Head)
		a.Labels, a.Lemmas = append(a.Labels, t.Dep), append(a.Lemmas, t.Lemma)
	}
	for _, e := range doc.Entities {
		a.Entities = append(a.Entities, []any{e.Start, e.End, e.Label})
	}
	return a
}

// annotate writes a line a text.
func annotate(p *nlp.Pipeline, texts []string, size int, name string) error {
	file, err := os.Create(name)
	if err != nil {
		return err
	}
	defer file.Close()
	buffer := bufio.NewWriter(file)
	lines := json.NewEncoder(buffer)
	for _, b := range batches(texts, size) {
		for _, doc := range parse(p, texts[b.start:b.end]) {
			if err := lines.Encode(annotationOf(doc)); err != nil {
				return err
			}
		}
	}
	return buffer.Flush()
}
