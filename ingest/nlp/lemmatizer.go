package nlp

import (
	"errors"
	"slices"
	"strings"
	"unicode"

	"diplograph/ingest/nlp/model"
)

// lemmatizer finds the dictionary form of words: by lists of exceptions, then by endings, checked against WordNet's words.
type lemmatizer struct {
	endings    map[string][][2]string         // by part of speech, in lower case: old and new ending, in order
	exceptions map[string]map[string][]string // by part of speech and word
	words      map[string]sortedLines         // by part of speech
}

func newLemmatizer(f *model.File) (*lemmatizer, error) {
	rules, err1 := readTable(f, "lemma.rules", 3)
	exceptions, err2 := readTable(f, "lemma.exceptions", 3)
	words, err3 := readWords(f)
	if err := errors.Join(err1, err2, err3); err != nil {
		return nil, err
	}
	l := &lemmatizer{make(map[string][][2]string), make(map[string]map[string][]string), words}
	for _, row := range rules {
		l.endings[row[0]] = append(l.endings[row[0]], [2]string{row[1], row[2]})
	}
	for _, row := range exceptions {
		if l.exceptions[row[0]] == nil {
			l.exceptions[row[0]] = make(map[string][]string)
		}
		l.exceptions[row[0]][row[1]] = row[2:]
	}
	return l, nil
}

// readWords reads WordNet's words, which lie in the weights file in order.
func readWords(f *model.File) (map[string]sortedLines, error) {
	words := make(map[string]sortedLines)
	for _, pos := range []string{"adj", "adv", "noun", "verb"} {
		data, err := f.Table("lemma.index." + pos)
		if err != nil {
			return nil, err
		}
		words[pos] = data
	}
	return words, nil
}

// lemma is a word's, for a part of speech and morphology.
type lemma struct{ pos, morph, text string }

// apply sets the lemmas that the ruler left open. A word remembers its own: they are few.
func (l *lemmatizer) apply(doc *Doc, words []*word) {
	for i := range doc.Tokens {
		token := &doc.Tokens[i]
		if token.Lemma != "" {
			continue
		}
		w := words[i]
		known := slices.IndexFunc(w.lemmas, func(k lemma) bool { return k.pos == token.Pos && k.morph == token.Morph })
		if known < 0 {
			known = len(w.lemmas)
			w.lemmas = append(w.lemmas, lemma{token.Pos, token.Morph, l.lemma(token.Pos, token.Morph, w)})
		}
		token.Lemma = w.lemmas[known].text
	}
}

func (l *lemmatizer) lemma(pos, morph string, w *word) string {
	table := strings.ToLower(pos)
	switch {
	case isBase(pos, morph):
		return w.lower
	case l.endings[table] != nil:
		return l.reduce(table, w.lower, w.text)
	case pos == "PROPN":
		return w.text
	}
	return w.lower
}

// isBase tells whether a word is in its dictionary form already, which its morphology says.
func isBase(pos, morph string) bool {
	has := func(feature string) bool { return strings.Contains("|"+morph+"|", "|"+feature+"|") }
	present := has("VerbForm=Fin") && has("Tense=Pres") && !strings.Contains(morph, "Number=")
	return pos == "NOUN" && has("Number=Sing") || pos == "VERB" && present ||
		has("VerbForm=Inf") || has("VerbForm=None") || has("Degree=Pos")
}

// reduce takes a word's ending off. An exception goes before a word that WordNet knows, that before one it cannot know,
// as "1990" for "1990s", that before any other; where no ending fits, the lemma is the text.
func (l *lemmatizer) reduce(pos, word, text string) string {
	var known, odd, unknown []string
	for _, ending := range l.endings[pos] {
		stem, fits := strings.CutSuffix(word, ending[0])
		switch form := stem + ending[1]; {
		case !fits || form == "":
		case l.knows(pos, form):
			known = append(known, form)
		case strings.ContainsFunc(form, func(r rune) bool { return !unicode.IsLetter(r) }):
			odd = append(odd, form)
		default:
			unknown = append(unknown, form)
		}
	}
	slices.Reverse(known) // the last that fits is the most special
	forms := append(known, odd...)
	for _, form := range l.exceptions[pos][word] {
		if !slices.Contains(forms, form) {
			forms = slices.Insert(forms, 0, form)
		}
	}
	return slices.Concat(forms, unknown, []string{text})[0]
}

func (l *lemmatizer) knows(pos, word string) bool {
	return l.words[pos].has(word)
}
