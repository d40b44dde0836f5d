package eval

import (
	"cmp"
	"fmt"
	"strings"

	"diplograph/schema"
)

// String is the entry in one line.
func (e Entry) String() string {
	evidence := ""
	if e.Evidence != "" {
		evidence = fmt.Sprintf("%q", e.Evidence)
	}
	return line(strings.Join(e.Type, "|"), e.Mode, listed("", e.Source), arrow(e.Reciprocal), listed("", e.Target),
		listed("mediated by ", e.Mediators), listed("hosted by ", e.Hosts), strings.Join(e.Status, "|"), e.Date, e.Place, evidence)
}

// String is the event in one line, with the words of ends that name nobody known.
func (t told) String() string {
	return line(t.Type, t.Mode, listed("", named(t.source, t.Sources)), arrow(t.Reciprocal), listed("", named(t.target, t.Targets)),
		listed("mediated by ", t.mediators), listed("hosted by ", t.hosts), t.Status, t.Date.Start, t.Date.Precision, t.place,
		fmt.Sprintf("(confidence %.2f, rule %s)", t.Confidence, t.Evidence[0].Rule))
}

// named gives the words of parties beside the keys of actors.
func named(keys []string, parties []schema.Party) (list []string) {
	list = append(list, keys...)
	for _, p := range parties {
		if p.Actor == "" {
			list = append(list, fmt.Sprintf("%q", p.Text))
		}
	}
	return list
}

func arrow(reciprocal bool) string {
	if reciprocal {
		return "↔"
	}
	return "→"
}

// listed is "" for mediators and hosts that are not there, and a dash for an end.
func listed(what string, keys []string) string {
	if what != "" && len(keys) == 0 {
		return ""
	}
	return what + cmp.Or(strings.Join(keys, ", "), "-")
}

// line puts a blank between parts that are not empty.
func line(parts ...string) string {
	return strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
}
