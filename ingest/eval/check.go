package eval

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"diplograph/ingest/read"
	"diplograph/schema"
)

// check makes sure that gold can be met: it speaks of words, types, statuses and keys that there are.
func check(gold []Gold) error {
	for _, g := range gold {
		for _, e := range slices.Concat(g.Events, g.Optional, g.MustNot) {
			if fault := g.fault(e); fault != "" {
				return read.NewError(g.File, max(e.line, g.Line), "correct the entry; diplograph eval --help explains its fields", "%s", fault)
			}
		}
	}
	return nil
}

// fault is what is wrong with an entry in itself; "" if nothing is.
func (g Gold) fault(e Entry) string {
	switch n := strings.Count(g.Article.Text, e.Evidence); {
	case e.Evidence != "" && n != 1:
		return fmt.Sprintf("evidence %q is %d times in the text, want once", e.Evidence, n)
	case len(e.Type) == 0 && !g.words:
		return fmt.Sprintf("entry with evidence %q has no type", e.Evidence)
	}
	for _, status := range e.Status {
		if !slices.Contains(schema.Statuses, status) {
			return fmt.Sprintf("no status %q", status)
		}
	}
	return cmp.Or(typeFault(e), g.keyFault(e))
}

// typeFault looks for types that PLOVER does not have, and for a mode that none of the types has.
func typeFault(e Entry) string {
	for _, name := range e.Type {
		if _, ok := schema.Events().Type(name); !ok {
			return fmt.Sprintf("no type %q", name)
		}
	}
	if e.Mode != "" && !slices.ContainsFunc(e.Type, func(name string) bool { return hasMode(name, e.Mode) }) {
		return fmt.Sprintf("no mode %q in %q", e.Mode, e.Type)
	}
	return ""
}

// kinds are those of actors, as keys begin.
var kinds = []string{schema.Country, schema.Person, schema.Organization, schema.Group}

// keyFault looks for a key without its kind.
func (g Gold) keyFault(e Entry) string {
	for _, key := range slices.Concat(e.Source, e.Target, e.Mediators, e.Hosts) {
		kind, _, _ := strings.Cut(key, ":")
		if !g.words && !slices.ContainsFunc(kinds, func(k string) bool { return strings.ToLower(k) == kind }) {
			return fmt.Sprintf("key %q is not like country:IRN or person:abbas-araghchi", key)
		}
	}
	return ""
}
