package eval

import "diplograph/schema"

// Report gathers what became of texts; the zero value is empty.
type Report struct {
	texts     int
	byType    [full + 1]map[string]*count
	files     []FileScore
	people    count
	bands     [len(bandStarts)]count
	forbidden int
	mistakes  []Mistake
}

// Add compares one text with what the pipeline made of it.
func (r *Report) Add(g Gold, b *schema.Batch) {
	m := newMatcher(g, b)
	p := m.pair()
	r.texts++
	for l := linked; l <= m.ceiling(); l++ {
		for typ, c := range m.counts(p, l) {
			r.at(l, typ).add(c)
		}
	}
	r.addFile(m, p)
	r.addBands(m, p)
	r.people.add(peopleCount(g, b))
	r.forbidden += len(p.forbidden)
	r.mistakes = append(r.mistakes, m.mistakes(p, b)...)
}

func (r *Report) at(l level, typ string) *count {
	if r.byType[l] == nil {
		r.byType[l] = map[string]*count{}
	}
	if r.byType[l][typ] == nil {
		r.byType[l][typ] = &count{}
	}
	return r.byType[l][typ]
}

// addFile adds to the figures of the text's file, which follow each other.
func (r *Report) addFile(m *matcher, p pairing) {
	if n := len(r.files); n == 0 || r.files[n-1].path != m.gold.File {
		r.files = append(r.files, FileScore{path: m.gold.File, Name: stem(m.gold.File)})
	}
	file := &r.files[len(r.files)-1]
	for _, c := range m.counts(p, min(typed, m.ceiling())) {
		file.count.add(c)
	}
	file.Forbidden += len(p.forbidden)
}
