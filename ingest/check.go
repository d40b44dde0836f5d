package ingest

import (
	"fmt"
	"slices"

	"diplograph/ingest/events"
	"diplograph/schema"
)

// CheckRules tries the rules of a user, of which New has to know, on their own sentences, and says of each that does not do
// what it should what came instead.
func (p *Pipeline) CheckRules(own events.Own) []error {
	var faults []error
	for _, s := range own.Sentences() {
		_, docs := p.parse([]schema.Article{{Text: s.Text}})
		found, _ := p.coder.Code(docs[0])
		fired := slices.ContainsFunc(found, func(c events.Candidate) bool { return c.Rule == s.Rule })
		switch {
		case s.Fires && !fired:
			faults = append(faults, fmt.Errorf("rule %q does not fire in %q; diplograph explain shows the parse", s.Rule, s.Text))
		case !s.Fires && fired:
			faults = append(faults, fmt.Errorf("rule %q fires in %q, where it is to be quiet", s.Rule, s.Text))
		}
	}
	return faults
}
