package watch

import (
	"diplograph/ingest/read"
	"diplograph/schema"
)

// attempts is how often an entry is tried.
const attempts = 5

// Memory is what became of the entries of a feed. The zero Memory is empty and ready to use.
type Memory struct{ states map[string]*state } // by the ids of the entries

type state struct {
	version  string
	changed  bool // there was another version before
	done     bool
	failures int
}

// News are the entries that the graph may lack, or have in an older version. known tells what the graph has of some
// articles, by their ids. What the feed no longer has is forgotten.
func (m *Memory) News(entries []read.Entry, known func(ids ...string) (map[string]schema.Article, error)) (news []read.Entry, err error) {
	m.see(entries)
	var open []read.Entry
	var ids []string
	for _, e := range entries {
		if s := m.states[e.ID]; !s.done && s.failures < attempts {
			open = append(open, e)
			ids = append(ids, schema.ArticleID(e.URL, e.ID))
		}
	}
	if len(open) == 0 {
		return nil, nil
	}
	there, err := known(ids...)
	if err != nil {
		return nil, err
	}
	for i, e := range open {
		if a, has := there[ids[i]]; has && !e.Whole && !m.mayDiffer(e, a) {
			m.Done(e)
			continue
		}
		news = append(news, e)
	}
	return news, nil
}

// see takes note of what a feed has now.
func (m *Memory) see(entries []read.Entry) {
	before := m.states
	m.states = make(map[string]*state, len(entries))
	for _, e := range entries {
		s := before[e.ID]
		if s == nil || s.version != e.Version {
			s = &state{version: e.Version, changed: s != nil}
		}
		m.states[e.ID] = s
	}
}

// mayDiffer tells whether the article of an entry may have changed since the graph got it.
func (m *Memory) mayDiffer(e read.Entry, a schema.Article) bool {
	return m.states[e.ID].changed || e.Changed || e.Day > a.Published
}

// Done says that the graph has the article of an entry, or shall not have it.
func (m *Memory) Done(e read.Entry) { m.states[e.ID].done = true }

// Failed says that an entry failed, and tells whether for the first time.
func (m *Memory) Failed(e read.Entry) (first bool) {
	s := m.states[e.ID]
	s.failures++
	return s.failures == 1
}
