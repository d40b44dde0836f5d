package world

import (
	_ "embed"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

//go:embed data/people.tsv
var peopleFile string

// Person is somebody with offices.
type Person struct {
	Key     string // as "person:abbas-araghchi"
	Name    string
	Short   []string // what news calls the person after the first time, as "Araghchi"
	Aliases []string // other full names, as the data lists them
	Gender  string   // "m", "f" or "" unknown
	Offices []Office // in the data's order, oldest first
	own     bool     // the user's
}

// Office says for whom a person acted and when.
type Office struct {
	Role     string // one of the roles of titles.tsv
	For      string // an actor's key, as "country:IRN" or "organization:nato"
	From, To string // ISO 8601, down to the day, month or year, both included; To "" is still in office
}

// Held tells whether the office was held on an ISO 8601 date; "" is an unknown date, for which only open offices count.
func (o Office) Held(date string) bool {
	if date == "" {
		return o.To == ""
	}
	return shorten(date, o.From) >= o.From && (o.To == "" || shorten(date, o.To) <= o.To)
}

// shorten cuts a date to the precision of another, so that 2013-08-15 lies in 2013-08.
func shorten(date, like string) string { return date[:min(len(date), len(like))] }

// On are the offices held on a date.
func (p *Person) On(date string) []Office {
	var held []Office
	for _, o := range p.Offices {
		if o.Held(date) {
			held = append(held, o)
		}
	}
	return held
}

// Before are the offices that ended before a date, the last first; with an unknown date all that ended.
func (p *Person) Before(date string) []Office {
	var ended []Office
	for _, o := range slices.Backward(p.Offices) {
		if o.To != "" && (date == "" || shorten(date, o.To) > o.To) {
			ended = append(ended, o)
		}
	}
	return ended
}

// People knows who held which office when; see data/people.tsv.
type People struct {
	all     []*Person
	byName  map[string][]*Person // full names and aliases, folded
	byShort map[string][]*Person
	titles  *Titles
	into    folds // by judgement
}

// loadPeople reads the embedded lists of people and titles.
func loadPeople() (*People, error) {
	titles, err := LoadTitles()
	if err != nil {
		return nil, err
	}
	return readPeople(peopleFile, titles)
}

func readPeople(text string, titles *Titles) (*People, error) {
	rows, err := readTable("people.tsv", text, 5)
	if err != nil {
		return nil, err
	}
	p := &People{byName: map[string][]*Person{}, byShort: map[string][]*Person{}, titles: titles}
	roles := titles.roles()
	for _, row := range rows {
		person, err := readPerson(row.cells, roles)
		if err != nil {
			return nil, fmt.Errorf("reading %s: %w", row.at, err)
		}
		p.add(person)
	}
	return p, nil
}

func (t *Titles) roles() map[string]bool {
	roles := map[string]bool{}
	for _, title := range t.byPhrase {
		roles[title.Role] = true
	}
	return roles
}

func readPerson(cells []string, roles map[string]bool) (*Person, error) {
	p := &Person{Key: PersonKey(cells[0]), Name: cells[0], Short: listCell(cells[1]), Aliases: listCell(cells[2]), Gender: cells[3]}
	if !strings.Contains("mf", p.Gender) {
		return nil, fmt.Errorf("gender %q of %q must be m, f or empty", p.Gender, p.Name)
	}
	if len(p.Short) == 0 {
		p.Short = []string{lastWord(p.Name)}
	}
	for _, item := range listCell(cells[4]) {
		office, err := readOffice(item, roles)
		if err != nil {
			return nil, fmt.Errorf("office of %q: %w", p.Name, err)
		}
		p.Offices = append(p.Offices, office)
	}
	return p, nil
}

var officeForm = regexp.MustCompile(`^(.+) @((?:country:[A-Z]|organization:[a-z]|group:[a-z])[A-Za-z0-9-]+) (\d{4}(?:-\d\d(?:-\d\d)?)?)\.\.(|\d{4}(?:-\d\d(?:-\d\d)?)?)$`)

func readOffice(item string, roles map[string]bool) (Office, error) {
	m := officeForm.FindStringSubmatch(item)
	switch {
	case m == nil:
		return Office{}, fmt.Errorf("%q is not as %q", item, "foreign minister @country:IRN 2013-08-15..2021")
	case !roles[m[1]]:
		return Office{}, fmt.Errorf("role %q is no role of titles.tsv", m[1])
	case m[4] != "" && shorten(m[3], m[4]) > shorten(m[4], m[3]):
		return Office{}, fmt.Errorf("%q ends before it begins", item)
	}
	return Office{m[1], m[2], m[3], m[4]}, nil
}

func lastWord(name string) string { return name[strings.LastIndex(name, " ")+1:] }

func (p *People) add(person *Person) {
	p.all = append(p.all, person)
	p.name(person)
}

// name makes a person found under all names.
func (p *People) name(person *Person) {
	for _, name := range append([]string{person.Name}, person.Aliases...) {
		index(p.byName, foldName(name), person)
	}
	for _, name := range person.Short {
		index(p.byShort, foldName(name), person)
	}
}

func index(m map[string][]*Person, key string, person *Person) {
	if !slices.Contains(m[key], person) {
		m[key] = append(m[key], person)
	}
}

// foldName makes spellings of one name equal: case, accents, hyphens and full stops do not count.
func foldName(name string) string { return strings.ToLower(nameKey(name)) }

// Titles are the offices that the data knows.
func (p *People) Titles() *Titles { return p.titles }

// Root is the key that a judgement folds a key into; itself without one.
func (p *People) Root(key string) string { return p.into.root(key) }

// Judged tells whether there are judgements.
func (p *People) Judged() bool { return len(p.into) > 0 }
