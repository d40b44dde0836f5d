package world

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"diplograph/ingest/nlp"
)

//go:embed data/agents.tsv
var agentsFile string

// longestAgent is the most words a noun for an actor has, as "Ministry of Foreign Affairs".
const LongestAgent = 5

func (w *World) loadAgents() error {
	rows, err := readTable("agents.tsv", agentsFile, 2)
	if err != nil {
		return err
	}
	for _, row := range rows {
		if _, ok := w.sectors[row.cells[1]]; !ok {
			return fmt.Errorf("reading %s: %q is no sector of sectors.tsv", row.at, row.cells[1])
		}
		w.agents[nameKey(row.cells[0])] = row.cells[1]
	}
	return nil
}

// Agent is the PLOVER sector of a noun for an actor, as "MIL" for "troops" and "special forces". Case and number do
// not count. False means that the noun names no actor.
func (w *World) Agent(noun string) (string, bool) {
	return lookupNoun(w.agents, strings.Fields(strings.ToLower(nameKey(noun))))
}

// lookupNoun finds a noun phrase as it stands, then with its last word in the singular, then with all words so:
// "arms deals" is kept as "arms deal", "secretaries of state" as "secretary of state".
func lookupNoun[T any](table map[string]T, words []string) (found T, ok bool) {
	if len(words) == 0 {
		return found, false
	}
	if found, ok = table[strings.Join(words, " ")]; ok {
		return found, ok
	}
	one := make([]string, len(words))
	for i, w := range words {
		one[i] = singular(w)
	}
	if slices.Equal(one, words) {
		return found, false
	}
	last := append(words[:len(words)-1:len(words)-1], one[len(one)-1])
	if found, ok = table[strings.Join(last, " ")]; ok {
		return found, ok
	}
	found, ok = table[strings.Join(one, " ")]
	return found, ok
}

// agent is the longest noun for an actor with its head at token head that begins at or after from, and its sector. What
// follows an "of" counts too: "members of parliament".
func (w *World) agent(doc *nlp.Doc, from, head int) (found nlp.Span, sector string, ok bool) {
	for _, end := range []int{afterOf(doc, head), head + 1} {
		for start := max(from, end-LongestAgent-1); start <= head; start++ {
			found = nlp.Span{Start: start, End: end}
			if sector, ok = lookupNoun(w.agents, lowerWords(doc, found)); ok {
				return found, sector, true
			}
		}
	}
	return nlp.Span{}, "", false
}

// afterOf is the end of the noun phrase that a head has after "of", or the head's own end.
func afterOf(doc *nlp.Doc, head int) int {
	end := head + 1
	if end+1 >= len(doc.Tokens) || doc.Tokens[end].Text != "of" {
		return end
	}
	for end < len(doc.Tokens) && end <= head+4 && (end == head+1 || strings.HasPrefix(doc.Tokens[end].Tag, "N") || strings.HasPrefix(doc.Tokens[end].Tag, "J")) {
		end++
	}
	return end
}

// lowerWords are the words of a span in lower case.
func lowerWords(doc *nlp.Doc, s nlp.Span) []string {
	var words []string
	for _, t := range doc.Tokens[s.Start:s.End] {
		for _, word := range splitName(t.Text) {
			words = append(words, strings.ToLower(word.text))
		}
	}
	return words
}
