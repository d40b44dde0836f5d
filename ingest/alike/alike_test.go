package alike

import (
	"encoding/json"
	"flag"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"
	"github.com/rogpeppe/go-internal/txtar"

	"diplograph/schema"
	"diplograph/testdata"
)

var update = flag.Bool("update", false, "write the scores anew")

// text is one with the story it tells, which is its own if it is no copy.
type text struct{ story, kind, text string }

// examples are the example articles.
func examples(t *testing.T) []text {
	t.Helper()
	names, err := fs.Glob(testdata.Articles(), "*.jsonl")
	if err != nil || len(names) == 0 {
		t.Fatalf("found no articles: %v", err)
	}
	var all []text
	for _, name := range names {
		raw, err := fs.ReadFile(testdata.Articles(), name)
		if err != nil {
			t.Fatal(err)
		}
		var a struct{ Text string }
		if err := json.Unmarshal(raw, &a); err != nil {
			t.Fatal(err)
		}
		all = append(all, text{name, "original", a.Text})
	}
	return all
}

// reprints are the stories in testdata; other-* are stories of their own.
func reprints(t *testing.T) []text {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/reprints.txtar")
	if err != nil {
		t.Fatal(err)
	}
	var all []text
	for _, f := range archive.Files {
		story, kind := path.Split(f.Name)
		if strings.HasPrefix(kind, "other-") {
			story = f.Name
		}
		all = append(all, text{story, kind, string(f.Data)})
	}
	return all
}

// edits are what papers do to an agency's story. Each gets its paragraphs and those of another story.
var edits = []struct {
	kind string
	make func(own, other []string, r *rand.Rand) []string
}{
	{"another typography", func(own, _ []string, _ *rand.Rand) []string {
		return []string{strings.ToUpper(own[0]), strings.NewReplacer(`"`, "”", " - ", " — ", "'", "’", ". ", ".\r\n").Replace(strings.Join(own[1:], " "))}
	}},
	{"headline, byline and footer", func(own, other []string, _ *rand.Rand) []string {
		return slices.Concat([]string{firstWords(other[0], 9), "By our correspondent in the capital"}, own, []string{"Read more about this on our website."})
	}},
	{"other order of paragraphs", func(own, _ []string, r *rand.Rand) []string {
		own = slices.Clone(own)
		r.Shuffle(len(own), func(i, j int) { own[i], own[j] = own[j], own[i] })
		return own
	}},
	{"5 % of the words changed", func(own, other []string, r *rand.Rand) []string { return change(own, other, 20, r) }},
	{"10 % of the words changed", func(own, other []string, r *rand.Rand) []string { return change(own, other, 10, r) }},
	{"last quarter cut", func(own, _ []string, _ *rand.Rand) []string { return cut(own, 0.75) }},
	{"last half cut", func(own, _ []string, _ *rand.Rand) []string { return cut(own, 0.5) }},
	{"paragraph of another story put in", func(own, other []string, _ *rand.Rand) []string { return slices.Insert(slices.Clone(own), 1, other[1]) }},
	{"all of this, last quarter cut", func(own, other []string, r *rand.Rand) []string {
		return slices.Concat([]string{firstWords(other[0], 9)}, change(cut(own, 0.75), other, 20, r), other[1:2])
	}},
}

func firstWords(paragraph string, n int) string {
	return strings.Join(strings.Fields(paragraph)[:n], " ")
}

// cut keeps the first part of a text, to the word.
func cut(own []string, part float64) []string {
	words := strings.Fields(strings.Join(own, " "))
	return []string{strings.Join(words[:int(part*float64(len(words)))], " ")}
}

// change puts a word of another story in place of one in so many.
func change(own, other []string, one int, r *rand.Rand) []string {
	words, others := strings.Fields(strings.Join(own, " ")), strings.Fields(strings.Join(other, " "))
	for i := range words {
		if r.IntN(one) == 0 {
			words[i] = others[r.IntN(len(others))]
		}
	}
	return []string{strings.Join(words, " ")}
}

// generated are edits of all stories, five of each kind.
func generated(stories []text) []text {
	r := rand.New(rand.NewPCG(1, 2))
	var all []text
	for _, edit := range edits {
		for i, s := range stories {
			for n := range 5 {
				other := stories[(i+n+1)%len(stories)]
				edited := edit.make(strings.Split(s.text, "\n\n"), strings.Split(other.text, "\n\n"), r)
				all = append(all, text{s.story, edit.kind, strings.Join(edited, "\n\n")})
			}
		}
	}
	return all
}

// printed is the print of a text that is long enough for one.
func printed(t *testing.T, of text) Print {
	t.Helper()
	p, ok := Of(of.text)
	if !ok {
		t.Fatalf("%s of %s is too short", of.kind, of.story)
	}
	return p
}

// idOf is that of an article with this name; "" is none.
func idOf(name string) uuid.UUID {
	if name == "" {
		return uuid.Nil
	}
	return uuid.MustParse(schema.ID("article", name))
}

// counts are those of look-ups: right if the story was found, or nothing if there is none to be found.
type counts struct{ texts, right, wrong, missed int }

func (c *counts) add(want, got uuid.UUID) {
	c.texts++
	switch got {
	case want:
		c.right++
	case uuid.Nil:
		c.missed++
	default:
		c.wrong++
	}
}

// TestScores looks up every text among the stories, and compares how often the right one is found with the committed figures.
func TestScores(t *testing.T) {
	stories := examples(t)
	var copies, others []text
	for _, r := range reprints(t) {
		switch {
		case r.kind == "wire":
			stories = append(stories, r)
		case strings.HasPrefix(r.kind, "copy-"):
			copies = append(copies, text{r.story, "reprints, by hand", r.text})
		default:
			others = append(others, text{"", "other reports, by hand", r.text})
		}
	}
	var x Index
	for i, s := range stories {
		if x.nearest(printed(t, s)) != uuid.Nil {
			t.Errorf("%s is told to be a copy", s.story)
		}
		x.add(idOf(s.story), version(i), printed(t, s))
	}
	var b strings.Builder
	lookUp(t, &b, &x, slices.Concat(copies, others, generated(stories)))
	thresholds(t, &b, stories, slices.Concat(copies, generated(stories)), others)
	compare(t, b.String())
}

// lookUp writes a row a kind of text.
func lookUp(t *testing.T, b *strings.Builder, x *Index, texts []text) {
	var kinds []string
	by := map[string]*counts{}
	for _, c := range texts {
		if by[c.kind] == nil {
			kinds, by[c.kind] = append(kinds, c.kind), &counts{}
		}
		by[c.kind].add(idOf(c.story), x.nearest(printed(t, c)))
	}
	fmt.Fprintf(b, "Look-up of the nearest, at most %d of %d bits away\n\n%-36s %6s %6s %6s %6s\n", Near, size, "", "texts", "right", "wrong", "missed")
	for _, kind := range kinds {
		c := by[kind]
		fmt.Fprintf(b, "%-36s %6d %6d %6d %6d\n", kind, c.texts, c.right, c.wrong, c.missed)
	}
}

// thresholds writes precision and recall over all pairs of a story and another text, for several thresholds.
func thresholds(t *testing.T, b *strings.Builder, stories, copies, others []text) {
	var same, different []int
	for i, s := range stories {
		p := printed(t, s)
		for _, c := range slices.Concat(copies, others, stories[:i]) {
			d := p.Distance(printed(t, c))
			if c.story == s.story {
				same = append(same, d)
			} else {
				different = append(different, d)
			}
		}
	}
	fmt.Fprintf(b, "\nAll %d pairs of one story and %d of two, by threshold\n\n%6s %10s %10s\n", len(same), len(different), "bits", "precision", "recall")
	for bits := 40; bits <= 120; bits += 10 {
		right, wrong := within(same, bits), within(different, bits)
		fmt.Fprintf(b, "%6d %10.4f %10.4f\n", bits, float64(right)/float64(right+wrong), float64(right)/float64(len(same)))
	}
}

func within(distances []int, bits int) (n int) {
	for _, d := range distances {
		if d <= bits {
			n++
		}
	}
	return n
}

func compare(t *testing.T, got string) {
	t.Helper()
	const file = "testdata/SCORES.txt"
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("the scores have changed; -update writes them anew:\n%s", diff)
	}
}
