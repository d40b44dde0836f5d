package world

import (
	"os"
	"strings"
	"testing"
)

func TestFindPeople(t *testing.T) {
	people := knownPeople(t)
	text, err := os.ReadFile("testdata/people.txt")
	if err != nil {
		t.Fatal(err)
	}
	rows := strings.Split(strings.TrimSpace(string(text)), "\n")
	for i, row := range rows {
		if strings.HasPrefix(row, "#") {
			continue
		}
		f := strings.Split(row, "\t")
		date := strings.TrimPrefix(f[1], "-")
		found := people.Find(f[0], date)
		if role, of, ok := strings.Cut(f[0], " @"); ok {
			found = people.InOffice(role, of, date)
		}
		if got := personNames(found); got != f[2] {
			t.Errorf("testdata/people.txt:%d: %s on %s: got %s, want %s", i+1, f[0], f[1], got, f[2])
		}
	}
}

func personNames(people []*Person) string {
	var names []string
	for _, p := range people {
		names = append(names, p.Name)
	}
	if names == nil {
		return "nobody"
	}
	return strings.Join(names, "; ")
}

// One office of a state has one holder at a time; where the data has two, a date is wrong.
func TestOneHolderAtATime(t *testing.T) {
	people := knownPeople(t)
	for _, year := range strings.Fields("2012-08 2013-08 2014-08 2015-08 2016-08 2017-08 2018-08 2019-08 2020-08 2021-08 2022-08 2023-08 2024-08 2025-08") {
		for _, p := range people.all {
			for _, o := range p.On(year + "-17") {
				if oneHolder[o.Role] && strings.HasPrefix(o.For, "country:") && len(people.InOffice(o.Role, o.For, year+"-17")) > 1 {
					t.Errorf("%s-17: %s of %s: %s", year, o.Role, o.For, personNames(people.InOffice(o.Role, o.For, year+"-17")))
				}
			}
		}
	}
}

var oneHolder = map[string]bool{"president": true, "prime minister": true, "chancellor": true, "foreign minister": true, "defence minister": true, "secretary of state": true, "king": true}

func TestOfficesAreOfKnownActors(t *testing.T) {
	people := knownPeople(t)
	world := knownWorld(t)
	for _, p := range people.all {
		for _, o := range p.Offices {
			if _, ok := world.Actor(o.For); !ok {
				t.Errorf("%s represents %q, whom the world's data does not have", p.Name, o.For)
			}
		}
	}
}

func TestPeopleFileIsChecked(t *testing.T) {
	titles, err := LoadTitles()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, want string }{
		{"A B\t\t\tm", "people.tsv:1: 4 columns"},
		{"B\t\t\tm\t\nA\t\t\tm\t", `people.tsv:2: "A" must come after "B"`},
		{"A B\t\t\tx\t", `gender "x"`},
		{"A B\t\t\tm\tpresident FRA 2013..", "is not as"},
		{"A B\t\t\tm\tzookeeper @country:FRA 2013..", `role "zookeeper"`},
		{"A B\t\t\tm\tpresident @country:FRA 2013-05..2012", "ends before it begins"},
	} {
		if _, err := readPeople(c.text, titles); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: error %v, want one with %s", c.text, err, c.want)
		}
	}
}
