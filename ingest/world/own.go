package world

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// Own is what a user knows better than our data. The zero value changes nothing.
type Own struct {
	actors     []ownActor
	judgements []judgement
}

// Known is the world and its people, with what a user knows better.
type Known struct {
	World  *World
	People *People
}

// Load reads the data and puts a user's own knowledge before it: first the actors, so that judgements may be on them. An error names the file
// and line.
func Load(own Own) (*Known, error) {
	world, err := loadWorld()
	if err != nil {
		return nil, err
	}
	people, err := loadPeople()
	if err != nil {
		return nil, err
	}
	k := &Known{world, people}
	if err := k.useActors(own.actors); err != nil {
		return nil, err
	}
	return k, k.useJudgements(own.judgements)
}

// ownRow is one line of a user's file; at says where it stands, as "mine.tsv:12".
type ownRow struct {
	cells []string
	at    string
}

// readOwn reads the lines of a user's file whose cells are parted by tabs. Empty lines and those that begin with # are
// left out, blanks around a cell do not count, and a file from a spreadsheet may end its lines with a carriage return.
func readOwn(name string, text io.Reader) ([]ownRow, error) {
	var rows []ownRow
	lines := bufio.NewScanner(text)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimPrefix(strings.TrimSuffix(lines.Text(), "\r"), "\ufeff")
		if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
			continue
		}
		row := ownRow{strings.Split(line, "\t"), fmt.Sprintf("%s:%d", name, n)}
		for i := range row.cells {
			row.cells[i] = strings.TrimSpace(row.cells[i])
		}
		rows = append(rows, row)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("reading %s: %w", name, err)
	}
	return rows, nil
}

// keyPrefixes are how the keys of the actors of a kind begin.
var keyPrefixes = map[string]string{"Country": "country:", "Organization": "organization:", "Group": "group:", "Person": "person:"}

// keyKind is the kind of actor that a key names; "" if it is no key.
func keyKind(key string) string {
	for kind, prefix := range keyPrefixes {
		if strings.HasPrefix(key, prefix) && len(key) > len(prefix) && !strings.ContainsAny(key, " \t") {
			return kind
		}
	}
	return ""
}
