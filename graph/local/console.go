package local

import (
	"os"
	"regexp"
	"strings"
)

// complaint is a line in which Neo4j or Java says what went wrong. The last cause is the nearest to the fault.
var complaint = regexp.MustCompile(`(?m)^(?:.* ERROR |Caused by: |Exception in |Error: |Error occurred ).*$`)

// lastWords are what the process that wrote this log said of its end: its last complaint, else its last line.
func lastWords(log string) string {
	text, err := os.ReadFile(log)
	if err != nil {
		return err.Error()
	}
	if found := complaint.FindAllString(string(text), -1); found != nil {
		return strings.TrimSpace(found[len(found)-1])
	}
	lines := strings.Split(strings.TrimSpace(string(text)), "\n")
	return lines[len(lines)-1]
}
