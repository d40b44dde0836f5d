package nlp

import "bytes"

// sortedLines is a text whose lines are sorted by their bytes, each with a line feed at its end.
type sortedLines []byte

// has tells whether a line is there. It halves the text, not a list of its lines, which would have to be made first.
func (s sortedLines) has(line string) bool {
	for len(s) > 0 {
		start := bytes.LastIndexByte(s[:len(s)/2], '\n') + 1 // of the line in the middle
		end := start + bytes.IndexByte(s[start:], '\n')
		switch middle := string(s[start:end]); {
		case middle == line:
			return true
		case middle < line:
			s = s[end+1:]
		default:
			s = s[:start]
		}
	}
	return false
}
