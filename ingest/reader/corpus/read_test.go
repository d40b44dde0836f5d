package corpus

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const sample = `# a comment
@ x-001 2026-02-08 wire
Norland and Sudland met in Norland; Oria, which Sudland thanked, played host.
CONSULT occurred | met | Norland#1; Sudland | - | host: Oria | - | Norland#2
SUPPORT occurred | thanked | Sudland | Oria | - | - | -
`

func TestRead(t *testing.T) {
	got, err := Read("x.txt", strings.NewReader(sample))
	if err != nil {
		t.Fatal(err)
	}
	want := []Passage{{
		ID: "x-001", Published: "2026-02-08", Style: "wire", Text: "Norland and Sudland met in Norland; Oria, which Sudland thanked, played host.",
		Events: []Event{
			{Type: "CONSULT", Status: "occurred", Trigger: Span{20, 23}, Sources: []Span{{0, 7}, {12, 19}}, Hosts: []Span{{36, 40}}, Where: []Span{{27, 34}}},
			{Type: "SUPPORT", Status: "occurred", Trigger: Span{56, 63}, Sources: []Span{{48, 55}}, Targets: []Span{{36, 40}}},
		},
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// What is wrong is named with its line, and the rest is read.
func TestReadFaults(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{"PARLEY occurred | met | - | - | - | - | -", `x.txt:6: "PARLEY" is no PLOVER type`},
		{"CONSULT perhaps | met | - | - | - | - | -", `x.txt:6: "perhaps" is no status`},
		{"CONSULT occurred | spoke | - | - | - | - | -", `x.txt:6: "spoke" is not a whole word in the text`},
		{"CONSULT occurred | met | Nor | - | - | - | -", `x.txt:6: "Nor" is not a whole word in the text`},
		{"CONSULT occurred | met | Norland#3 | - | - | - | -", `x.txt:6: "Norland" is not there 3 times in the text`},
		{"CONSULT occurred | met | - | - | Oria | - | -", `x.txt:6: the third party "Oria" is no`},
		{"CONSULT occurred | met", `x.txt:6: an event has 2 fields, not 7`},
		{"@ x-002 yesterday wire", `x.txt:6: the date "yesterday" is no day`},
		{"@ x-002", `x.txt:6: the head "@ x-002" is not`},
		{"\nCONSULT occurred | met | - | - | - | - | -", `x.txt:7: a line outside a passage`},
	} {
		got, err := Read("x.txt", strings.NewReader(sample+c.line+"\n"))
		if err == nil || !strings.Contains(err.Error(), c.want) || len(got) == 0 || len(got[0].Events) != 2 {
			t.Errorf("%s\n got %v\nwant %s", c.line, err, c.want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(sample)
	f.Fuzz(func(t *testing.T, text string) {
		passages, _ := Read("x.txt", strings.NewReader(text))
		for _, p := range passages {
			runes := len([]rune(p.Text))
			for _, e := range p.Events {
				if e.Trigger.Start < 0 || e.Trigger.End > runes || e.Trigger.Start >= e.Trigger.End {
					t.Fatalf("the trigger %v is not in %q", e.Trigger, p.Text)
				}
			}
		}
	})
}
