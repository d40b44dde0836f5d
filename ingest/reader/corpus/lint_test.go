package corpus

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"diplograph/ingest/layout"
	"diplograph/ingest/nlp"
	"diplograph/schema"
)

var update = flag.Bool("update", false, "write STATISTICS.txt anew")

// all is the corpus, read once.
var all = sync.OnceValues(func() ([]Passage, error) { return ReadAll(os.DirFS(".")) })

func passages(t *testing.T) []Passage {
	t.Helper()
	all, err := all()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// Whatever is marked is in the text, of a known type and status; no passage and no event is there twice.
func TestCorpus(t *testing.T) {
	texts := map[string]string{}
	for _, p := range passages(t) {
		if first := texts[p.Text]; first != "" {
			t.Errorf("%s has the text of %s", p.ID, first)
		}
		texts[p.Text] = p.ID
		for i, e := range p.Events {
			if slices.ContainsFunc(p.Events[:i], func(o Event) bool { return reflect.DeepEqual(o, e) }) {
				t.Errorf("%s has %s at %q twice", p.ID, e.Type, p.slice(e.Trigger))
			}
		}
	}
}

// No sentence of some length stands in two passages.
func TestSentencesOnce(t *testing.T) {
	const words = 12
	seen := map[string]string{}
	for _, p := range passages(t) {
		for sentence := range strings.SplitSeq(p.Text, ". ") {
			if len(strings.Fields(sentence)) < words {
				continue
			}
			if first, known := seen[sentence]; known && first != p.ID {
				t.Errorf("%s and %s both have %q", first, p.ID, sentence)
			}
			seen[sentence] = p.ID
		}
	}
}

// Parties stand in the sentence of the trigger, as the parser cuts it: the reader looks nowhere else. The parser cuts a few
// sentences in two.
func TestInTheSentence(t *testing.T) {
	parser, err := nlp.New()
	if err != nil {
		t.Fatal(err)
	}
	out, parties := 0, 0
	for _, p := range passages(t) {
		doc := parser.ParseParts([]nlp.Source{layout.Source(p.Text)})[0]
		for _, e := range p.Events {
			for _, s := range slices.Concat(e.Sources, e.Targets, e.Mediators, e.Hosts) {
				parties++
				if sentenceAt(doc, s.Start) != sentenceAt(doc, e.Trigger.Start) {
					out++
					t.Logf("%s: %q is not in the sentence of %q", p.ID, p.slice(s), p.slice(e.Trigger))
				}
			}
		}
	}
	if out*500 > parties {
		t.Errorf("%d of %d parties stand outside the sentence of their trigger", out, parties)
	}
}

func sentenceAt(doc *nlp.Doc, at int) int {
	for i, s := range doc.Sentences {
		if s.Len() > 0 && at < doc.Tokens[s.End-1].End {
			return i
		}
	}
	return len(doc.Sentences)
}

func (p Passage) slice(s Span) string { return string([]rune(p.Text)[s.Start:s.End]) }

// STATISTICS.txt says what the corpus holds; no trigger makes up too much of its type.
func TestStatistics(t *testing.T) {
	s := count(passages(t))
	for _, typ := range slices.Sorted(maps.Keys(s.triggers)) {
		for word, n := range s.triggers[typ] {
			if n*5 > s.types[typ] {
				t.Errorf("%d of %d %s events have the trigger %q: write others", n, s.types[typ], typ, word)
			}
		}
	}
	got := s.String()
	if *update {
		if err := os.WriteFile("STATISTICS.txt", []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("STATISTICS.txt")
	if diff := cmp.Diff(string(want), got); err != nil || diff != "" {
		t.Errorf("STATISTICS.txt is old, write it with -update: %v\n%s", err, diff)
	}
}

// statistics is what there is how often.
type statistics struct {
	passages, held, silent, words, events int

	types, statuses, styles map[string]int
	triggers                map[string]map[string]int // by type, in lower case
	roles                   map[string]int
}

func count(passages []Passage) statistics {
	s := statistics{types: map[string]int{}, statuses: map[string]int{}, styles: map[string]int{}, triggers: map[string]map[string]int{}, roles: map[string]int{}}
	for _, p := range passages {
		s.passages++
		s.words += len(strings.Fields(p.Text))
		s.styles[p.Style]++
		if p.Held() {
			s.held++
		}
		if len(p.Events) == 0 {
			s.silent++
		}
		for _, e := range p.Events {
			s.event(p, e)
		}
	}
	return s
}

func (s *statistics) event(p Passage, e Event) {
	s.events++
	s.types[e.Type]++
	s.statuses[e.Status]++
	if s.triggers[e.Type] == nil {
		s.triggers[e.Type] = map[string]int{}
	}
	s.triggers[e.Type][strings.ToLower(p.slice(e.Trigger))]++
	for role, spans := range map[string][]Span{"source": e.Sources, "target": e.Targets, "mediator": e.Mediators, "host": e.Hosts, "when": e.When, "where": e.Where} {
		s.roles[role] += len(spans)
	}
}

func (s statistics) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "# What the corpus holds. Written by \"go test ./ingest/reader/corpus -update\".\n\n")
	fmt.Fprintf(&b, "passages  %d, of which %d are held back and %d have no event\nwords     %d\nevents    %d\n", s.passages, s.held, s.silent, s.words, s.events)
	fmt.Fprintf(&b, "parties   ")
	for i, role := range []string{"source", "target", "mediator", "host", "when", "where"} {
		fmt.Fprintf(&b, "%s%s %d", []string{"", ", "}[min(i, 1)], role, s.roles[role])
	}
	fmt.Fprintf(&b, "\n\nstatus\n")
	for _, status := range schema.Statuses {
		fmt.Fprintf(&b, "  %-12s %6d\n", status, s.statuses[status])
	}
	fmt.Fprintf(&b, "\ntype          events  triggers  the commonest\n")
	for _, typ := range schema.Events().Types {
		words := s.triggers[typ.Name]
		fmt.Fprintf(&b, "  %-10s  %6d  %8d  %s\n", typ.Name, s.types[typ.Name], len(words), commonest(words, 6))
	}
	fmt.Fprintf(&b, "\nstyles: %d; the commonest: %s\n", len(s.styles), commonest(s.styles, 30))
	return b.String()
}

// commonest lists the n keys with the highest counts.
func commonest(counts map[string]int, n int) string {
	keys := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		if counts[a] != counts[b] {
			return counts[b] - counts[a]
		}
		return strings.Compare(a, b)
	})
	var list []string
	for _, k := range keys[:min(n, len(keys))] {
		list = append(list, fmt.Sprintf("%s %d", k, counts[k]))
	}
	return strings.Join(list, ", ")
}
