// Package corpus knows the event-coded corpus that the reader learns from: news passages with every event marked.
//
// The passages lie beside this file, one file a writer, in the format of README.md, which also has the codebook. [Read]
// reads one file, [ReadAll] all of a folder; both name file and line of what is wrong. [Passage.Held] tells the tenth
// that is never trained on. Nothing of this package is in the program: it serves training, tests and measuring.
//
// What is checked of every passage stands in lint_test.go; STATISTICS.txt says what the corpus holds, and "go test -update" writes it.
package corpus
