package graph

import "strings"

// suggest names the one of names that is most like a word that is none of them, or, if none is like it, all of them.
func suggest(word string, names []string) string {
	if near := nearest(word, names); near != "" {
		return "did you mean " + near + "?"
	}
	if len(names) == 0 {
		return "it has none"
	}
	return "use one of " + strings.Join(names, ", ")
}

// nearest is the one of names that is most like a word; "" if none is like it.
func nearest(word string, names []string) string {
	best, distance := "", max(2, len(word)/3)+1
	for _, name := range names {
		if d := edits(word, name); d < distance {
			best, distance = name, d
		}
	}
	return best
}

// edits is the number of letters to change, add or leave out to make one word the other (Levenshtein's distance).
func edits(a, b string) int {
	last := make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range len(a) {
		row := []int{i + 1}
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			row = append(row, min(last[j+1]+1, row[j]+1, last[j]+cost))
		}
		last = row
	}
	return last[len(b)]
}
