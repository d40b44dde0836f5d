package world

import (
	"fmt"
	"io"
	"strings"

	"diplograph/schema"
)

// judgement is a user's line on two actors: that they are one, or that two people are not.
type judgement struct {
	verdict       string // "same" or "different"
	first, second string // keys
	at            string
}

// ReadJudgements reads a user's judgements and adds them to what is the user's own. name is the file's, for errors, which
// give the line, the cause and what to do. See the package's documentation for what a line does.
func (o *Own) ReadJudgements(name string, text io.Reader) error {
	rows, err := readOwn(name, text)
	if err != nil {
		return err
	}
	for _, row := range rows {
		j, err := readJudgement(row)
		if err != nil {
			return fmt.Errorf("reading %s: %w", row.at, err)
		}
		o.judgements = append(o.judgements, j)
	}
	return nil
}

func readJudgement(row ownRow) (judgement, error) {
	c := row.cells
	if len(c) != 3 || c[0] != "same" && c[0] != "different" {
		return judgement{}, fmt.Errorf("%q: write %q or %q, a tab, a key, a tab, another key", strings.Join(c, " "), "same", "different")
	}
	for _, key := range c[1:] {
		if keyKind(key) == "" {
			return judgement{}, fmt.Errorf("%q is no key of an actor: write one as the graph has it, as %q", key, "person:abbas-araghchi")
		}
	}
	j, one, other := judgement{c[0], c[1], c[2], row.at}, keyKind(c[1]), keyKind(c[2])
	switch {
	case c[1] == c[2]:
		return j, fmt.Errorf("%q stands there twice: name two actors", c[1])
	case (one == schema.Person) != (other == schema.Person):
		return j, fmt.Errorf("%q is a person and the other of %q and %q is none: name two people, or two that are none", schema.Person, c[1], c[2])
	case c[0] == "different" && one != schema.Person:
		return j, fmt.Errorf("%q is for people: correct the names of %q and %q with a file of actors", "different", c[1], c[2])
	}
	return j, nil
}

// folds tell into which key another is folded.
type folds map[string]string

// root is the key that a key is folded into in the end; itself if no judgement is on it.
func (f folds) root(key string) string {
	for next, ok := f[key]; ok; next, ok = f[key] {
		key = next
	}
	return key
}

// judge gathers who is the same. Judgements that contradict each other are an error that names the line.
func judge(all []judgement) (folds, error) {
	into := folds{}
	for _, j := range all {
		first, second := into.root(j.first), into.root(j.second)
		if j.verdict != "same" {
			continue
		}
		if first == second {
			return nil, fmt.Errorf("reading %s: %q and %q are the same already, by the lines before: leave this one out", j.at, j.first, j.second)
		}
		into[second] = first
	}
	for _, j := range all {
		if j.verdict == "different" && into.root(j.first) == into.root(j.second) {
			return nil, fmt.Errorf("reading %s: %q and %q are different here and the same by other lines: keep one judgement", j.at, j.first, j.second)
		}
	}
	return into, nil
}
