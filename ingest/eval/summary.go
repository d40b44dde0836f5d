package eval

import (
	"maps"
	"slices"
)

// Summary is a report as it is printed; its JSON is for programs.
type Summary struct {
	Texts       int         `json:"texts"`
	Levels      []Level     `json:"levels"` // those that the gold says enough for
	People      Score       `json:"people"` // who acts for whom
	Files       []FileScore `json:"files"`  // at level typed, or linked where there are no types
	Calibration []Band      `json:"calibration"`
	Forbidden   int         `json:"forbidden"`        // events that must not be
	Kinds       []KindCount `json:"errorKinds"`       // how many mistakes of each kind
	Mistakes    []Mistake   `json:"errors,omitempty"` // all of them, if wanted
}

// Level is the figures of one level.
type Level struct {
	Name  string      `json:"level"`
	Types []TypeScore `json:"types"`
	All   Score       `json:"all"`
}

// TypeScore is the figures of one event type.
type TypeScore struct {
	Type string `json:"type"`
	Score
}

// FileScore is the figures of one file of gold.
type FileScore struct {
	Name string `json:"file"`
	Score
	Forbidden int `json:"forbidden"`

	path  string
	count count
}

// Band is how often events of a stated confidence have the right type and ends: from From up to, not including, To; 1.0 is in the last.
type Band struct {
	From      float64  `json:"from"`
	To        float64  `json:"to"`
	Told      int      `json:"told"`
	Right     int      `json:"right"`
	Precision *float64 `json:"precision"`
}

// Score is precision, right of told; recall, right of expected; and F1. What would be divided by 0 is nil.
type Score struct {
	Expected  int      `json:"expected"`
	Told      int      `json:"told"`
	Right     int      `json:"right"`
	Precision *float64 `json:"precision"`
	Recall    *float64 `json:"recall"`
	F1        *float64 `json:"f1"`
}

func (c count) score() Score {
	return Score{c.expected, c.told, c.right, share(c.right, c.told), share(c.right, c.expected), share(2*c.right, c.told+c.expected)}
}

func share(part, whole int) *float64 {
	if whole == 0 {
		return nil
	}
	s := float64(part) / float64(whole)
	return &s
}

// Summary does the sums; the mistakes themselves are in it if they are wanted.
func (r *Report) Summary(mistakes bool) Summary {
	s := Summary{Texts: r.texts, Levels: []Level{}, Files: []FileScore{}, People: r.people.score(), Forbidden: r.forbidden, Kinds: countKinds(r.mistakes)}
	for l := linked; l <= full; l++ {
		if len(r.byType[l]) > 0 {
			s.Levels = append(s.Levels, r.level(l))
		}
	}
	for _, f := range r.files {
		f.Score = f.count.score()
		s.Files = append(s.Files, f)
	}
	for i, c := range r.bands {
		to := append(bandStarts[:], 1)[i+1]
		s.Calibration = append(s.Calibration, Band{bandStarts[i], to, c.told, c.right, share(c.right, c.told)})
	}
	if mistakes {
		s.Mistakes = r.mistakes
	}
	return s
}

func (r *Report) level(l level) Level {
	var all count
	out := Level{Name: levelNames[l]}
	for _, typ := range slices.Sorted(maps.Keys(r.byType[l])) {
		c := *r.byType[l][typ]
		all.add(c)
		out.Types = append(out.Types, TypeScore{typ, c.score()})
	}
	out.All = all.score()
	return out
}
