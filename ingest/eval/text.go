package eval

import (
	"fmt"
	"strings"
)

// heading is above the figures of a score.
const heading = "expected  told right      P      R     F1"

// Tables has all figures, for people.
func (s Summary) Tables() string {
	var b strings.Builder
	for _, l := range s.Levels {
		fmt.Fprintf(&b, "%-12s %s\n", l.Name, heading)
		for _, t := range l.Types {
			fmt.Fprintf(&b, "%-12s %s\n", t.Type, t.Score)
		}
		fmt.Fprintf(&b, "%-12s %s\n\n", "all", l.All)
	}
	if s.People.Expected+s.People.Told > 0 {
		fmt.Fprintf(&b, "%-12s %s\n%-12s %s\n\n", "people", heading, "all", s.People)
	}
	s.files(&b)
	s.calibration(&b)
	s.kinds(&b)
	return b.String()
}

// String has the counts, then precision, recall and F1.
func (s Score) String() string {
	return fmt.Sprintf("%8d %5d %5d  %s  %s  %s", s.Expected, s.Told, s.Right, digits(s.Precision), digits(s.Recall), digits(s.F1))
}

func digits(share *float64) string {
	if share == nil {
		return "    -"
	}
	return fmt.Sprintf("%.3f", *share)
}

func (s Summary) files(b *strings.Builder) {
	fmt.Fprintf(b, "%-28s %s  forbidden\n", "file, typed", heading)
	for _, f := range s.Files {
		fmt.Fprintf(b, "%-28s %s %9d\n", f.Name, f.Score, f.Forbidden)
	}
	fmt.Fprintf(b, "forbidden events in all: %d\n\n", s.Forbidden)
}

// calibration is left out where no event can be judged by its actors.
func (s Summary) calibration(b *strings.Builder) {
	told := 0
	for _, band := range s.Calibration {
		told += band.Told
	}
	if told == 0 {
		return
	}
	fmt.Fprintf(b, "confidence    told right      P\n")
	for _, band := range s.Calibration {
		fmt.Fprintf(b, "%.1f to %.1f   %5d %5d  %s\n", band.From, band.To, band.Told, band.Right, digits(band.Precision))
	}
	fmt.Fprintln(b)
}

// kinds is how many mistakes there are of each kind.
func (s Summary) kinds(b *strings.Builder) {
	fmt.Fprintf(b, "errors\n")
	for _, k := range s.Kinds {
		fmt.Fprintf(b, "%-16s %5d\n", k.Kind, k.Count)
	}
}

// List has all mistakes, if the summary has them, with a blank line before each.
func (s Summary) List() string {
	var b strings.Builder
	for _, m := range s.Mistakes {
		fmt.Fprintf(&b, "\n%s", m)
	}
	return b.String()
}

// String is the mistake with its sentence, in some lines.
func (m Mistake) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s (%s)\n", m.Kind, m.ID, m.where())
	for _, part := range [][2]string{{"sentence", m.Sentence}, {"expected", m.Expected}, {"told", strings.Join(m.Told, "\n            ")}} {
		if part[1] != "" {
			fmt.Fprintf(&b, "  %-9s %s\n", part[0], part[1])
		}
	}
	return b.String()
}

func (m Mistake) where() string {
	if m.Line == 0 {
		return m.File
	}
	return fmt.Sprintf("%s:%d", m.File, m.Line)
}
