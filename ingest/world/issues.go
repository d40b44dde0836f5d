package world

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"diplograph/ingest/nlp"
	"diplograph/schema"
)

//go:embed data/issues.tsv
var issuesFile string

func (w *World) loadIssues() error {
	rows, err := readTable("issues.tsv", issuesFile, 3)
	if err != nil {
		return err
	}
	for _, row := range rows {
		key := "issue:" + row.cells[0]
		issue := schema.Issue{ID: schema.IssueID(key), Key: key, Name: row.cells[1]}
		for _, phrase := range listCell(row.cells[2]) {
			phrase = strings.ToLower(nameKey(phrase))
			if other, ok := w.issues[phrase]; ok && other.Key != key {
				return fmt.Errorf("reading %s: %q is already of %q", row.at, phrase, other.Key)
			}
			w.issues[phrase] = issue
			first, count, _ := measure(phrase)
			w.longestIssue[first] = max(w.longestIssue[first], count)
		}
	}
	return nil
}

// Issues are what the words of a span are about, each once, sorted by key. The longest phrase wins: "nuclear power plant"
// is no nuclear programme.
func (w *World) Issues(doc *nlp.Doc, span nlp.Span) []schema.Issue {
	var found []schema.Issue
	words := lowerWords(doc, span)
	for i := 0; i < len(words); {
		issue, n := w.issueAt(words[i:])
		if n > 0 && !slices.Contains(found, issue) {
			found = append(found, issue)
		}
		i += max(n, 1)
	}
	slices.SortFunc(found, func(a, b schema.Issue) int { return strings.Compare(a.Key, b.Key) })
	return found
}

// issueAt is the issue of the longest phrase at the start of words, and how many words it has.
func (w *World) issueAt(words []string) (schema.Issue, int) {
	longest := max(w.longestIssue[words[0]], w.longestIssue[singular(words[0])])
	for n := min(longest, len(words)); n > 0; n-- {
		if issue, ok := lookupNoun(w.issues, words[:n]); ok {
			return issue, n
		}
	}
	return schema.Issue{}, 0
}
