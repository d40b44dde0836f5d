package world

import (
	"slices"
	"strconv"
)

// Find gives the people whom a name may mean on an ISO 8601 date ("" unknown): nobody, one, or several when it is
// ambiguous, in the order of the data. A full name or alias counts at any date. A bare surname counts for those in
// office, and if there are none for those who were or will be within a few years; among several in office, the one
// head of state or government is meant, because the others would be introduced by their full name.
func (p *People) Find(name, date string) []*Person {
	if judged := p.judgedAs(name); judged != nil {
		return []*Person{judged}
	}
	key := foldName(name)
	if full := p.byName[key]; len(full) > 0 {
		return narrow(full, func(q *Person) bool { return len(q.On(date)) > 0 })
	}
	known := ownFirst(p.byShort[key])
	if inOffice := keep(known, func(q *Person) bool { return len(q.On(date)) > 0 }); len(inOffice) > 0 {
		return narrow(inOffice, func(q *Person) bool { return p.leads(q, date) })
	}
	return keep(known, func(q *Person) bool { return q.prominent(date) })
}

// Gender is "m" or "f" where everybody whom the name may mean has the same, else "".
func (p *People) Gender(name, date string) string {
	gender := ""
	for i, q := range p.Find(name, date) {
		if i > 0 && q.Gender != gender {
			return ""
		}
		gender = q.Gender
	}
	return gender
}

// InOffice gives who holds a role for somebody ("country:IRN") on a date: "the Iranian foreign minister".
func (p *People) InOffice(role, of, date string) []*Person {
	return ownFirst(keep(p.all, func(q *Person) bool {
		return slices.ContainsFunc(q.On(date), func(o Office) bool { return o.Role == role && o.For == of })
	}))
}

// ownFirst keeps the user's people, if there are any among some.
func ownFirst(people []*Person) []*Person {
	if own := keep(people, func(q *Person) bool { return q.own }); len(own) > 0 {
		return own
	}
	return people
}

func keep(people []*Person, when func(*Person) bool) []*Person {
	var kept []*Person
	for _, q := range people {
		if when(q) {
			kept = append(kept, q)
		}
	}
	return kept
}

// narrow keeps those for whom the condition holds, or all if it decides nothing.
func narrow(people []*Person, when func(*Person) bool) []*Person {
	if kept := keep(people, when); len(kept) == 1 {
		return kept
	}
	return people
}

func (p *People) leads(q *Person, date string) bool {
	return slices.ContainsFunc(q.On(date), func(o Office) bool {
		title, _ := p.titles.Find(o.Role)
		return title.Rank == "state" || title.Rank == "government"
	})
}

// prominentBefore and prominentAfter are how many years news still writes of somebody by the surname alone.
const prominentBefore, prominentAfter = 1, 8

// prominent tells whether some office lies near the date.
func (p *Person) prominent(date string) bool {
	if len(date) < 4 {
		return true
	}
	year := yearOf(date)
	return slices.ContainsFunc(p.Offices, func(o Office) bool {
		return (o.From == "" || yearOf(o.From)-prominentBefore <= year) && (o.To == "" || year <= yearOf(o.To)+prominentAfter)
	})
}

// yearOf is the year of an ISO 8601 date.
func yearOf(date string) int {
	year, _ := strconv.Atoi(date[:4])
	return year
}
