package nlp

import "slices"

// phraseLabels are the dependency labels of a noun that heads a noun phrase.
var phraseLabels = []string{"ROOT", "appos", "attr", "dative", "dobj", "nsubj", "nsubjpass", "oprd", "pcomp", "pobj"}

// NounChunks are the base noun phrases in text order: each ends at its noun, and none holds another.
func (d *Doc) NounChunks() []Span {
	var chunks []Span
	end := 0
	for i := range d.Tokens {
		start := d.Subtree(i).Start
		if start < end || !d.headsPhrase(i) {
			continue
		}
		end = i + 1
		chunks = append(chunks, Span{start, end})
	}
	return chunks
}

// headsPhrase tells whether token i is a noun in the role of one, or is joined to such a noun by "and".
func (d *Doc) headsPhrase(i int) bool {
	if !slices.Contains([]string{"NOUN", "PROPN", "PRON"}, d.Tokens[i].Pos) {
		return false
	}
	for d.Tokens[i].Dep == "conj" && d.Tokens[i].Head < i {
		i = d.Tokens[i].Head
	}
	return slices.Contains(phraseLabels, d.Tokens[i].Dep)
}
