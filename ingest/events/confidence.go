package events

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"diplograph/ingest/reader"
)

// Who tells an event, as data/confidence.tsv calls them.
const (
	byBoth   = "both"   // the network, and a rule agrees
	byReader = "reader" // the network alone
)

// point is a line of confidence.tsv: how often an event that somebody is so sure of is right.
type point struct{ sure, confidence float64 }

// curves are the points by who tells an event, in their order.
type curves map[string][]point

// loadCurves reads data/confidence.tsv.
func loadCurves() (curves, error) {
	const file = "data/confidence.tsv"
	raw, err := data.ReadFile(file)
	all, number := curves{}, 0
	for line := range strings.Lines(string(raw)) {
		number++
		if strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(cells) != 3 {
			return nil, fmt.Errorf("%s:%d: %d cells, want 3", file, number, len(cells))
		}
		sure, err1 := strconv.ParseFloat(cells[1], 64)
		confidence, err2 := strconv.ParseFloat(cells[2], 64)
		list := all[cells[0]]
		if err1 != nil || err2 != nil || len(list) > 0 && list[len(list)-1].sure >= sure {
			return nil, fmt.Errorf("%s:%d: %q is no number, or not above the last", file, number, line)
		}
		all[cells[0]] = append(list, point{sure, confidence})
	}
	return all, err
}

// at is the confidence of an event that somebody is so sure of, to two digits.
func (c curves) at(by string, sure float64) float64 {
	list := c[by]
	for i := 1; i < len(list); i++ {
		a, b := list[i-1], list[i]
		if sure <= b.sure {
			share := (max(sure, a.sure) - a.sure) / (b.sure - a.sure)
			return math.Round(100*(a.confidence+share*(b.confidence-a.confidence))) / 100
		}
	}
	return list[len(list)-1].confidence
}

// sureness is how sure the network is of all that a candidate says: the product of its probabilities of the type and of the ends. An end that it only
// guesses has that guess's.
func sureness(c Candidate, e reader.Reading) float64 {
	sure := e.Kind * e.Roles
	if len(e.Sources) == 0 && len(c.Sources) > 0 && e.Source.Probability > 0 {
		sure *= e.Source.Probability
	}
	if len(e.Targets) == 0 && len(c.Targets) > 0 && e.Target.Probability > 0 {
		sure *= e.Target.Probability
	}
	return sure
}
