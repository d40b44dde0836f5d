package world

import (
	"cmp"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"diplograph/schema"
)

// ownColumns are the columns of a user's dictionary of actors, as its first line names them.
var ownColumns = []string{"key", "name", "aliases", "kind", "code", "role", "from", "to"}

// ownActor is a line of the dictionary: an actor, or one office of a person.
type ownActor struct {
	key, name string
	aliases   []string
	kind      string
	code      string // as written: a code, or for a person also an actor's key
	role      string // a person's office, the sector of others
	from, to  string // of the office, as in Office
	at        string
}

// ReadActors reads a user's dictionary of actors and adds it to what is the user's own. name is the file's, for errors,
// which give the line, the cause and what to do. See the package's documentation for the columns.
func (o *Own) ReadActors(name string, text io.Reader) error {
	rows, err := readOwn(name, text)
	if err != nil {
		return err
	}
	if len(rows) == 0 || !slices.Equal(rows[0].cells, ownColumns) {
		return fmt.Errorf("reading %s: the first line must name the columns, parted by tabs: %s", name, strings.Join(ownColumns, " "))
	}
	for _, row := range rows[1:] {
		actor, err := readOwnActor(row)
		if err != nil {
			return fmt.Errorf("reading %s: %w", row.at, err)
		}
		o.actors = append(o.actors, actor)
	}
	return nil
}

func readOwnActor(row ownRow) (ownActor, error) {
	c := row.cells
	for len(c) < len(ownColumns) { // a spreadsheet may leave out empty cells at the end
		c = append(c, "")
	}
	if len(c) > len(ownColumns) {
		return ownActor{}, fmt.Errorf("%d columns, want %d parted by tabs: %s", len(c), len(ownColumns), strings.Join(ownColumns, " "))
	}
	a := ownActor{c[0], c[1], ownList(c[2]), c[3], c[4], c[5], c[6], c[7], row.at}
	if prefix, ok := keyPrefixes[a.kind]; !ok {
		return a, fmt.Errorf("kind %q of %q: use one of %s", a.kind, a.key, strings.Join(schema.Kinds, ", "))
	} else if keyKind(a.key) != a.kind {
		return a, fmt.Errorf("key %q of a %s: write it as %q, without blanks", a.key, a.kind, prefix+schema.Key(foldName(cmp.Or(a.name, "some name"))))
	}
	if slices.Contains(append(a.aliases, a.name), "") {
		return a, fmt.Errorf("a name of %q is empty: give a name, and part aliases by %q", a.key, "; ")
	}
	return a, a.checkOffice()
}

// ownList splits a cell at its semicolons.
func ownList(cell string) []string {
	if cell == "" {
		return nil
	}
	names := strings.Split(cell, ";")
	for i := range names {
		names[i] = strings.TrimSpace(names[i])
	}
	return names
}

var ownDate = regexp.MustCompile(`^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$`)

// checkOffice checks what a line says of an office.
func (a ownActor) checkOffice() error {
	switch {
	case !ownDate.MatchString(a.from) || !ownDate.MatchString(a.to):
		return fmt.Errorf("from %q to %q of %q: write dates as 2024, 2024-08 or 2024-08-21, or leave them empty", a.from, a.to, a.key)
	case a.from+a.to != "" && a.kind != schema.Person:
		return fmt.Errorf("%q is no %s and has no term of office: leave from and to empty", a.key, schema.Person)
	case a.from+a.to != "" && a.role+a.code == "":
		return fmt.Errorf("%q has dates, but no office: give a role, and in code for whom", a.key)
	case a.from != "" && a.to != "" && shorten(a.from, a.to) > shorten(a.to, a.from):
		return fmt.Errorf("the office of %q ends on %s, before it begins on %s: correct one of them", a.key, a.to, a.from)
	}
	return nil
}
