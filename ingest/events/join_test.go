package events

import (
	"strings"
	"testing"

	"diplograph/ingest/nlp"
	"diplograph/ingest/reader"
)

// joined joins what the rules find in a sentence with readings, each of a type at a word, with a source and a target.
func joined(t *testing.T, own Own, text string, read ...reader.Reading) ([]Candidate, []Dropped) {
	t.Helper()
	c, err := New(own)
	if err != nil {
		t.Fatal(err)
	}
	_, _, doc := code(t, text)
	ruled, _ := c.Code(doc)
	return c.Join(doc, ruled, read)
}

// at is the token of a text that is a word.
func at(t *testing.T, text, word string) nlp.Span {
	t.Helper()
	_, _, doc := code(t, text)
	for i, token := range doc.Tokens {
		if token.Text == word {
			return nlp.Span{Start: i, End: i + 1}
		}
	}
	t.Fatalf("%q is no word of %q", word, text)
	return nlp.Span{}
}

func readingOf(typ string, trigger nlp.Span, sources, targets []nlp.Span) reader.Reading {
	return reader.Reading{Type: typ, Status: "occurred", Trigger: trigger, Sources: sources, Targets: targets, Event: 0.9, Kind: 0.9, Sure: 0.9, Roles: 0.9}
}

const expelled = "Norway expelled two Kestrian diplomats."

// A rule that agrees says mode and code, and fills the end that the network leaves open.
func TestJoinAgreed(t *testing.T) {
	norway := at(t, expelled, "Norway")
	all, _ := joined(t, Own{}, expelled, readingOf("SANCTION", at(t, expelled, "expelled"), []nlp.Span{norway}, nil))
	if len(all) != 1 || all[0].Mode != "expel" || !strings.HasPrefix(all[0].Rule, "reader+sanction-") || len(all[0].Targets) != 1 {
		t.Errorf("got %+v", all)
	}
}

// What the network reads alone is told as it reads it; of a rule's mode and code only what fits its type.
func TestJoinAlone(t *testing.T) {
	all, dropped := joined(t, Own{}, expelled, readingOf("ACCUSE", at(t, expelled, "expelled"), []nlp.Span{at(t, expelled, "Norway")}, nil))
	if len(all) != 1 || all[0].Type != "ACCUSE" || all[0].Rule != ByReader || all[0].Mode != "" || all[0].Cameo != "112" {
		t.Errorf("got %+v", all)
	}
	if len(dropped) != 1 || dropped[0].Type != "SANCTION" {
		t.Errorf("dropped %+v", dropped)
	}
}

const attacked = "Norway attacked Sweden."

// What a rule that is not firm finds alone is not told, nor what the network hardly believes; a rule that agrees makes up for some doubt.
func TestJoinDoubt(t *testing.T) {
	for _, c := range []struct {
		typ   string
		event float64
		told  bool
	}{{"ASSAULT", 0.3, true}, {"ASSAULT", 0.1, false}, {"ACCUSE", 0.3, false}, {"ACCUSE", 0.6, true}} {
		r := readingOf(c.typ, at(t, attacked, "attacked"), nil, nil)
		r.Event = c.event
		all, dropped := joined(t, Own{}, attacked, r)
		if (len(all) == 1) != c.told || !c.told && !strings.Contains(dropped[0].Why, "probability") {
			t.Errorf("%s at %.1f: got %+v, dropped %+v", c.typ, c.event, all, dropped)
		}
	}
	if all, dropped := joined(t, Own{}, attacked); len(all) != 0 || len(dropped) != 1 {
		t.Errorf("by rules alone: got %+v, dropped %+v", all, dropped)
	}
}

// A party in a clause on another party is none.
func TestJoinOutermost(t *testing.T) {
	const text = "Norway imposed sanctions on firms trading with Kestria."
	all, _ := joined(t, Own{}, text, readingOf("SANCTION", at(t, text, "sanctions"), []nlp.Span{at(t, text, "Norway")}, []nlp.Span{at(t, text, "firms"), at(t, text, "Kestria")}))
	if len(all) != 1 || len(all[0].Targets) != 1 {
		t.Errorf("got %+v", all)
	}
}

// What a paper takes back of its own reports is not told.
func TestJoinCorrection(t *testing.T) {
	for text, told := range map[string]int{
		"An earlier version of this story said that Norway had expelled a Kestrian envoy.":       0,
		"Correction: The article incorrectly said that Norway expelled a Kestrian envoy.":        0,
		"We have withdrawn our report that Norway expelled a Kestrian envoy.":                    0,
		"Norway, which has withdrawn a report on fish, expelled a Kestrian envoy.":               1,
		"Norway expelled a Kestrian envoy, although an earlier version of its plan spared them.": 1,
	} {
		all, _ := joined(t, Own{}, text, readingOf("SANCTION", at(t, text, "expelled"), []nlp.Span{at(t, text, "Norway")}, nil))
		if len(all) != told {
			t.Errorf("%q: told %+v", text, all)
		}
	}
}

// A firm rule decides between types where the network wavers.
func TestJoinFirm(t *testing.T) {
	for kind, want := range map[float64]string{0.6: "SANCTION", 0.9: "ACCUSE"} {
		r := readingOf("ACCUSE", at(t, expelled, "expelled"), nil, nil)
		r.Kind = kind
		if all, _ := joined(t, Own{}, expelled, r); len(all) != 1 || all[0].Type != want {
			t.Errorf("at %.1f: got %+v, want %s", kind, all, want)
		}
	}
}

const mine = `
type: SUPPORT
to: [object]
rules:
  - {id: mine-expel, cameo: "051", verbs: [expel], fires: [Norway expelled Kestria.], quiet: [Norway left.]}
---
type: CONSULT
rules:
  - {id: mine-thank, none: true, verbs: [thank]}
`

func ownRules(t *testing.T) Own {
	t.Helper()
	var own Own
	if err := own.Read("mine.yaml", strings.NewReader(mine)); err != nil {
		t.Fatal(err)
	}
	return own
}

// A user's rule is told in place of what the network reads there, and a user's veto silences it.
func TestJoinOwn(t *testing.T) {
	const text = "Norway expelled Sweden. Norway thanked Sweden."
	all, _ := joined(t, ownRules(t), text,
		readingOf("SANCTION", at(t, text, "expelled"), nil, nil), readingOf("SUPPORT", at(t, text, "thanked"), nil, nil))
	if len(all) != 1 || all[0].Type != "SUPPORT" || all[0].Rule != "mine-expel" {
		t.Errorf("got %+v", all)
	}
}

func TestOwnFaults(t *testing.T) {
	for text, want := range map[string]string{
		"":            "has no rules",
		"type: TALKS": `"TALKS" is no PLOVER type`,
		"type: CONSULT\nrules: [{verbs: [meet]}]":                             `rule "1": it needs an id`,
		"type: CONSULT\nrules: [{id: x, cameo: \"046\"}]":                     `rule "x": it needs verbs or nouns`,
		"type: CONSULT\nrules: [{id: x, cameo: \"9\", nouns: [talk]}]":        `"9" is no CAMEO code`,
		"type: CONSULT\nrules: [{id: x, mode: huge, none: true, nouns: [y]}]": `CONSULT has no mode "huge"`,
		"type: CONSULT\nrulez: []":                                            "rulez",
	} {
		var own Own
		if err := own.Read("mine.yaml", strings.NewReader(text)); err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "mine.yaml") {
			t.Errorf("%q: got %v, want %q", text, err, want)
		}
	}
}

// The network guesses an end where nothing else gives one.
func TestJoinGuess(t *testing.T) {
	r := readingOf("ACCUSE", at(t, expelled, "expelled"), nil, nil)
	r.Source = reader.Guess{Span: at(t, expelled, "Norway"), Probability: 0.4}
	all, _ := joined(t, Own{}, expelled, r)
	if len(all) != 1 || len(all[0].Sources) != 1 || all[0].Confidence >= 0.5 {
		t.Errorf("got %+v", all)
	}
}

func FuzzOwn(f *testing.F) {
	f.Add(mine)
	f.Fuzz(func(t *testing.T, text string) {
		var own Own
		if own.Read("mine.yaml", strings.NewReader(text)) == nil {
			_, _ = New(own)
		}
	})
}
