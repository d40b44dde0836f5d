package telling

import (
	"slices"
	"strings"
	"unicode"

	"diplograph/ingest/nlp"
	"diplograph/ingest/world"
)

// runs are the stretches of a sentence in which persons may be named: proper nouns in a row, whatever the entity
// recogniser takes them for, that are no name the world's data has.
func (l *learner) runs(sentence nlp.Span) []nlp.Span {
	var runs []nlp.Span
	for i := sentence.Start; i < sentence.End; i++ {
		if !l.proper(i) {
			continue
		}
		run := nlp.Span{Start: i, End: i + 1}
		for end := l.longer(run.End, sentence.End); end > 0; end = l.longer(run.End, sentence.End) {
			run.End = end
		}
		runs = append(runs, run)
		i = run.End
	}
	return runs
}

// nameParticles may stand inside a name in lower case.
var nameParticles = world.WordSet("- al el bin ibn ben abu de da do dos la le der den di del von van y")

// longer is the end of the run that goes on at token i, over particles if need be; 0 if none does.
func (l *learner) longer(i, limit int) int {
	for skipped := 0; i < limit && skipped < 3; skipped++ {
		if l.proper(i) || l.syllable(i) {
			return i + 1
		}
		if !nameParticles[strings.ToLower(l.doc.Tokens[i].Text)] {
			return 0
		}
		i++
	}
	return 0
}

// syllable tells the part of a given name behind a hyphen, whatever the tagger takes it for: the "in" of "Moon Jae-in".
func (l *learner) syllable(i int) bool {
	t := l.doc.Tokens[i]
	return i > 1 && world.Joins(l.doc.Tokens[i-2], l.doc.Tokens[i-1]) && len(t.Text) <= longestSyllable &&
		unicode.IsLower([]rune(t.Text)[0]) && !strings.HasPrefix(t.Tag, "V") && t.Lemma != "era"
}

// longestSyllable is the most letters of a syllable such as "yeol". Longer words say something: "Iran-backed".
const longestSyllable = 5

// proper tells a proper noun that names neither time nor anything the world's data has.
func (l *learner) proper(i int) bool {
	t := l.doc.Tokens[i]
	if _, ok := world.EntryAt(l.found, i); ok || t.Tag == "POS" {
		return false
	}
	return t.EntType == "PERSON" || t.Pos == "PROPN" && !slices.Contains([]string{"DATE", "TIME", "MONEY", "PERCENT", "EVENT"}, t.EntType)
}

// trim takes titles off the front of a run: "Foreign Minister" off "Foreign Minister Badr Albusaidi".
func (l *learner) trim(run, sentence nlp.Span) nlp.Span {
	for end := run.End - 1; end > run.Start; end-- {
		if _, start := l.titleBefore(end, sentence); start < end {
			run.Start = end
			break
		}
	}
	for run.Len() > 1 && honorifics[strings.ToLower(strings.Trim(l.doc.Tokens[run.Start].Text, "."))] {
		run.Start++
	}
	return run
}

var honorifics = world.WordSet("mr mrs ms miss dr sir dame lord lady sheikh sayyid h e he hon")

// isPerson tells whether a name is a person's: the recogniser says so, it stands at a title, or the data has it.
func (l *learner) isPerson(name, sentence nlp.Span) bool {
	if _, titled := l.people.Titles().Find(l.doc.Slice(name)); titled {
		return false
	}
	if _, start := l.titleBefore(name.Start, sentence); start < name.Start {
		return true
	}
	person := 0
	for i := name.Start; i < name.End; i++ {
		if l.doc.Tokens[i].EntType == "PERSON" {
			person++
		}
	}
	if _, start := l.titleBefore(name.Start-1, sentence); name.Len() > 1 && l.is(name.Start-1, sentence, ",") && l.is(name.End, sentence, ",") && start < name.Start-1 {
		return true
	}
	if _, after := l.officeAfter(l.segment(name.End+1, sentence)); after && name.Len() > 1 && l.is(name.End, sentence, ",") {
		return true
	}
	return 2*person >= name.Len() || len(l.people.Find(l.doc.Slice(name), l.date)) > 0
}

// titleBefore is the longest title that ends before token end, and the token it starts at; end if there is none.
func (l *learner) titleBefore(end int, sentence nlp.Span) (world.Title, int) {
	start := max(sentence.Start, end-world.TitleReach)
	if end <= start || !l.people.Titles().Ends(l.doc.Tokens[end-1].Text) {
		return world.Title{}, end
	}
	var words []string
	for i := start; i < end; i++ {
		words = append(words, strings.TrimSpace(l.doc.Tokens[i].Text))
	}
	title, from := l.people.Titles().Longest(words)
	return title, start + from
}
