package corpus

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
	"time"

	"diplograph/schema"
)

// ReadAll reads the passages of all .txt files of a folder but STATISTICS.txt, by file name and then in file order. The
// error joins all that is wrong.
func ReadAll(folder fs.FS) ([]Passage, error) {
	names, err := fs.Glob(folder, "*.txt")
	if err != nil {
		return nil, err
	}
	var all []Passage
	var faults []error
	for _, name := range slices.DeleteFunc(names, func(n string) bool { return n == "STATISTICS.txt" }) {
		file, err := folder.Open(name)
		if err != nil {
			return nil, err
		}
		passages, err := Read(name, file)
		all, faults = append(all, passages...), append(faults, err, file.Close())
	}
	return all, errors.Join(append(faults, twice(all))...)
}

// twice names identifiers that two passages have.
func twice(all []Passage) error {
	var faults []error
	known := map[string]bool{}
	for _, p := range all {
		if known[p.ID] {
			faults = append(faults, fmt.Errorf("passage %q is there twice", p.ID))
		}
		known[p.ID] = true
	}
	return errors.Join(faults...)
}

// reader reads one file line by line.
type reader struct {
	name     string
	line     int
	passages []Passage
	open     bool // the next lines belong to the last passage
	faults   []error
}

// Read reads the passages of one file; name is what errors call it. What can be read is returned even where the error,
// which joins all that is wrong, is not nil.
func Read(name string, from io.Reader) ([]Passage, error) {
	r := &reader{name: name}
	lines := bufio.NewScanner(from)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		r.line++
		if err := r.take(strings.TrimRight(lines.Text(), " \r")); err != nil {
			r.faults = append(r.faults, fmt.Errorf("%s:%d: %w", r.name, r.line, err))
		}
	}
	return r.passages, errors.Join(append(r.faults, lines.Err())...)
}

// take reads a line: a passage's head, its text, or an event.
func (r *reader) take(line string) error {
	switch {
	case strings.HasPrefix(line, "#"):
		return nil
	case line == "":
		r.open = false
		return nil
	case strings.HasPrefix(line, "@ "):
		return r.head(line)
	case !r.open:
		return fmt.Errorf("a line outside a passage; begin one with \"@ id date style\"")
	}
	p := &r.passages[len(r.passages)-1]
	if p.Text == "" {
		p.Text = line
		return nil
	}
	event, err := readEvent(p.Text, line)
	if err == nil {
		p.Events = append(p.Events, event)
	}
	return err
}

// head begins a passage: "@ k1-001 2023-03-20 wire".
func (r *reader) head(line string) error {
	fields := strings.SplitN(line, " ", 4)
	if len(fields) < 4 {
		return fmt.Errorf("the head %q is not \"@ id date style\"", line)
	}
	r.open = true
	r.passages = append(r.passages, Passage{ID: fields[1], Published: fields[2], Style: fields[3]})
	if _, err := time.Parse(time.DateOnly, fields[2]); err != nil {
		return fmt.Errorf("the date %q is no day, as 2023-03-20", fields[2])
	}
	return nil
}

// columns is the number of fields of an event's line.
const columns = 7

// readEvent reads "TYPE status | trigger | source | target | third | when | where".
func readEvent(text, line string) (e Event, err error) {
	fields := strings.Split(line, "|")
	if len(fields) != columns {
		return e, fmt.Errorf("an event has %d fields, not %d: %q", len(fields), columns, line)
	}
	kind := strings.Fields(fields[0])
	if len(kind) != 2 {
		return e, fmt.Errorf("the first field is %q, not a type and a status", fields[0])
	}
	e.Type, e.Status = kind[0], kind[1]
	if err := known(e); err != nil {
		return e, err
	}
	f := finder{text: []rune(text)}
	e.Trigger = f.one(fields[1], 0)
	near := e.Trigger.Start
	e.Sources, e.Targets = f.all(fields[2], near), f.all(fields[3], near)
	e.Mediators, e.Hosts = f.third(fields[4], near)
	e.When, e.Where = f.all(fields[5], near), f.all(fields[6], near)
	return e, errors.Join(f.faults...)
}

// known checks the words of an event against the model.
func known(e Event) error {
	if _, ok := schema.Events().Type(e.Type); !ok {
		return fmt.Errorf("%q is no PLOVER type", e.Type)
	}
	if !slices.Contains(schema.Statuses, e.Status) {
		return fmt.Errorf("%q is no status; there are %s", e.Status, strings.Join(schema.Statuses, ", "))
	}
	return nil
}
