package graph

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"diplograph/schema"
)

// world makes up articles, the same ones every time: a few states are in very many events, most are in few, people act for
// states, and some events are told by two articles, now and then as denied.
type world struct {
	random  *rand.Rand
	casts   []people
	places  []string
	issues  []string
	article int
	told    []schema.Event // of the article before, for the next one to tell again
}

// people are actors of one kind, the most active first, and how many of a hundred parties are such.
type people struct {
	share  uint64
	actors []schema.Actor
	zipf   *rand.Zipf
}

func newWorld() *world {
	w := &world{random: rand.New(rand.NewPCG(1648, 1815))}
	for _, c := range []struct {
		kind, name, code string
		count            int
		share            uint64
	}{
		{schema.Country, "State", "GOV", 195, 60}, {schema.Person, "Envoy", "GOV", 1500, 25},
		{schema.Organization, "League", "IGO", 80, 10}, {schema.Group, "Band", "", 60, 5},
	} {
		w.casts = append(w.casts, w.cast(c.kind, c.name, c.code, c.count, c.share))
	}
	for i := range 300 {
		w.places = append(w.places, fmt.Sprintf("Port %d", i+1))
	}
	for i := range 40 {
		w.issues = append(w.issues, fmt.Sprintf("issue %d", i+1))
	}
	return w
}

func (w *world) cast(kind, name, code string, count int, share uint64) people {
	p := people{share: share, zipf: rand.NewZipf(w.random, 1.2, 3, uint64(count-1))}
	for i := range count {
		p.actors = append(p.actors, actor(fmt.Sprintf("%s:%d", strings.ToLower(kind), i+1), fmt.Sprintf("%s %d", name, i+1), kind, code))
	}
	return p
}

// who is somebody who is not among the others.
func (w *world) who(others []schema.Actor) schema.Actor {
	for {
		cast, turn := 0, w.random.Uint64N(100)
		for ; turn >= w.casts[cast].share; cast++ {
			turn -= w.casts[cast].share
		}
		a := w.casts[cast].actors[w.casts[cast].zipf.Uint64()]
		if !slices.ContainsFunc(others, func(o schema.Actor) bool { return o.ID == a.ID }) {
			return a
		}
	}
}

func (w *world) chance(percent int) bool { return w.random.IntN(100) < percent }

// articles are as many as tell of so many events.
func (w *world) articles(events int) iter.Seq[schema.Batch] {
	return func(yield func(schema.Batch) bool) {
		for made := 0; made < events; made += 5 {
			if !yield(w.tell()) {
				return
			}
		}
	}
}

// tell makes the next article: five new events and, in every third, one of the article before.
func (w *world) tell() schema.Batch {
	w.article++
	day := time.Date(2021, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, w.article/11)
	n := &news{world: w, day: day, url: fmt.Sprintf("https://news.test/%d", w.article)}
	if len(w.told) > 0 && w.article%3 == 0 {
		n.again(w.told[0])
	}
	w.told = nil
	for range 5 {
		w.told = append(w.told, n.event())
	}
	return n.batch()
}
