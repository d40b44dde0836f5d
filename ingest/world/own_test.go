package world

import (
	"strings"
	"testing"
)

// TestOwnIsChecked gives files that must be refused, with words of the error: where, why, and what to do.
func TestOwnIsChecked(t *testing.T) {
	for _, c := range []struct{ rows, want string }{
		{"person:a\tA", `reading mine.tsv: the first line must name the columns, parted by tabs: key name aliases`},
		{head + "\t\t\t\t\t\t\t\tx", `mine.tsv:3: 9 columns, want 8`},
		{head + "person:a\tA\t\tClan", `mine.tsv:3: kind "Clan" of "person:a": use one of Country, Group`},
		{head + "ann\tAnn Bo\t\tPerson", `mine.tsv:3: key "ann" of a Person: write it as "person:ann-bo"`},
		{head + "group:a\tA\t\tPerson", `key "group:a" of a Person`},
		{head + "person:a\t\t\tPerson", `a name of "person:a" is empty`},
		{head + "person:a\tA\tB;;C\tPerson", `part aliases by "; "`},
		{head + "person:a\tA\t\tPerson\tKEN\tenvoy\t2024-13", `from "2024-13" to "" of "person:a": write dates as`},
		{head + "person:a\tA\t\tPerson\tKEN\tenvoy\t2024-05\t2024-04", `ends on 2024-04, before it begins`},
		{head + "person:a\tA\t\tPerson\t\t\t2024", `has dates, but no office`},
		{head + "group:a\tA\t\tGroup\tKEN\t\t2024", `is no Person and has no term`},
		{head + "person:a\tA\t\tPerson\tKEX\tenvoy", `mine.tsv:3: code "KEX" of "person:a": nobody is known`},
		{head + "group:a\tA\t\tGroup\tKEX", `mine.tsv:3: code "KEX" of "a" is neither`},
		{head + "group:a\tA\t\tGroup\tKEN\tclan", `mine.tsv:3: sector "clan" of "a"`},
		{head + "group:a\tA\t\tGroup\ngroup:a\tB\t\tGroup", `mine.tsv:4: "group:a" stands at mine.tsv:3 already`},
		{head + "person:a\tA\t\tPerson\nperson:a\tB\t\tPerson", `mine.tsv:4: "person:a" is called "B", but "A" at mine.tsv:3`},
		{head + "country:kenya\tKenya\t\tCountry", `write a country's as "country:IRN"`},
		{head + "country:KEN\tKenya\t\tCountry\tKE", `code "KE" of "country:KEN": write KEN`},
		{head + "country:KEN\tKenya\t\tCountry\tKEN\tGOV", `role "GOV" of "country:KEN": a country has none`},
	} {
		var own Own
		checkRefused(t, c.rows, c.want, own.ReadActors("mine.tsv", strings.NewReader(c.rows)), own)
	}
}

const head = "# mine\nkey\tname\taliases\tkind\tcode\trole\tfrom\tto\n"

func TestJudgementsAreChecked(t *testing.T) {
	for _, c := range []struct{ rows, want string }{
		{"equal\tperson:a\tperson:b", `mine.tsv:1: "equal person:a person:b": write "same" or "different"`},
		{"# same\nsame\tperson:a", `mine.tsv:2: "same person:a"`},
		{"same\tperson:a\tAnn", `"Ann" is no key of an actor`},
		{"same\tperson:a\tplace:b", `"place:b" is no key of an actor`},
		{"same\tperson:a\tperson:a", `"person:a" stands there twice`},
		{"same\tperson:a\tgroup:b", `name two people, or two that are none`},
		{"different\tgroup:a\tgroup:b", `"different" is for people`},
		{"same\tperson:a\tperson:b\nsame\tperson:b\tperson:a", `mine.tsv:2: "person:b" and "person:a" are the same already`},
		{"different\tperson:a\tperson:c\nsame\tperson:a\tperson:b\nsame\tperson:b\tperson:c", `mine.tsv:1: "person:a" and "person:c" are different here and the same by other lines`},
	} {
		var own Own
		checkRefused(t, c.rows, c.want, own.ReadJudgements("mine.tsv", strings.NewReader(c.rows)), own)
	}
}

// checkRefused wants an error when a file is read, or when its lines are used.
func checkRefused(t *testing.T, rows, want string, err error, own Own) {
	t.Helper()
	if err == nil {
		_, err = Load(own)
	}
	if err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("%q:\n got error %v\nwant one with %s", rows, err, want)
	}
}

// A file from a spreadsheet has a byte order mark, carriage returns and no empty cells at the end.
func TestOwnFromSpreadsheet(t *testing.T) {
	var own Own
	rows := "\ufeff" + strings.ReplaceAll(head[len("# mine\n"):]+"\ngroup:a\t Alpha Front \tAF; Front A\tGroup\n", "\n", "\r\n")
	if err := own.ReadActors("mine.tsv", strings.NewReader(rows)); err != nil {
		t.Fatal(err)
	}
	r, err := Load(own)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"Alpha Front", "AF", "Front A"} {
		if found := r.World.Name(name); len(found) != 1 || found[0].Key != "group:a" {
			t.Errorf("%q is %+v, want group:a", name, found)
		}
	}
}

// What is folded keeps its names, and is under no key of its own any more.
func TestFold(t *testing.T) {
	var own Own
	if err := own.ReadJudgements("mine.tsv", strings.NewReader("same\torganization:un\torganization:unicef\nsame\torganization:who\torganization:un\nsame\tperson:sergei-lavrov\tperson:hakan-fidan\n")); err != nil {
		t.Fatal(err)
	}
	r, err := Load(own)
	if err != nil {
		t.Fatal(err)
	}
	a, _ := r.World.Actor("organization:unicef")
	if a.Key != "organization:who" || !strings.Contains(strings.Join(a.Aliases, "; "), "UNICEF") || !strings.Contains(strings.Join(a.Aliases, "; "), "United Nations") {
		t.Errorf("organization:unicef is %+v", a)
	}
	found := r.People.Find("Hakan Fidan", "2025-01-01")
	if len(found) != 1 || found[0].Key != "person:sergei-lavrov" || len(found[0].On("2025-01-01")) != 2 {
		t.Errorf("Hakan Fidan is %s", personNames(found))
	}
}
