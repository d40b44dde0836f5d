package events

import (
	"sync"
	"testing"

	"diplograph/ingest/nlp"
)

// Both take time to load, and there are thousands of sentences.
var (
	parser = sync.OnceValues(nlp.New)
	coder  = sync.OnceValues(func() (*Coder, error) { return New(Own{}) })
)

// code runs a text through the real parser and the coder.
func code(t *testing.T, text string) ([]Candidate, []Dropped, *nlp.Doc) {
	t.Helper()
	p, err := parser()
	if err != nil {
		t.Fatal(err)
	}
	c, err := coder()
	if err != nil {
		t.Fatal(err)
	}
	doc := p.Parse(text)
	found, dropped := c.Code(doc)
	return found, dropped, doc
}

func TestRules(t *testing.T) {
	c, err := New(Own{})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range c.lex.rules {
		t.Run(r.ID, func(t *testing.T) {
			if !r.None && (len(r.Fires) == 0 || len(r.Quiet) == 0) {
				t.Errorf("rule %s: give it sentences that must fire it and sentences that must not", r.ID)
			}
			for _, text := range r.Fires {
				if found, dropped, _ := code(t, text); !fired(found, r.ID) {
					t.Errorf("%q must fire %s; it gave %v, and dropped %v", text, r.ID, ids(found), dropped)
				}
			}
			for _, text := range r.Quiet {
				if found, _, _ := code(t, text); fired(found, r.ID) {
					t.Errorf("%q must not fire %s", text, r.ID)
				}
			}
		})
	}
}

func fired(found []Candidate, rule string) bool {
	for _, c := range found {
		if c.Rule == rule {
			return true
		}
	}
	return false
}

func ids(found []Candidate) []string {
	var all []string
	for _, c := range found {
		all = append(all, c.Rule)
	}
	return all
}
