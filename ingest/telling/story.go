package telling

import (
	"maps"
	"slices"

	"diplograph/ingest/coref"
	"diplograph/ingest/layout"
	"diplograph/ingest/nlp"
	"diplograph/ingest/world"
	"diplograph/schema"
)

// story is one article while it is being resolved: what its names mean, and what came out so far.
type story struct {
	*Resolver
	article    schema.Article
	doc        *nlp.Doc
	names      []world.Found
	introduced []Introduced
	coref      *coref.Links
	page       layout.Page
	main       string             // code of the country that the article is about; "" if none
	homes      map[int]string     // by sentence, the country whose organ is told there without it
	anchorsIn  map[int][]nlp.Span // by sentence, see anchors
	pairings   []pairing
	telling    *schema.Event // the event that is being told; nil before

	events     []*schema.Event
	actors     map[string]schema.Actor // by key
	places     map[string]schema.Place
	topics     map[string]schema.Issue
	represents map[schema.Representation]bool
	also       map[string][]string // by key, what the text calls those who are folded into it
	notes      []Note
}

// read looks over the whole article once: its dateline, names, people and who is who.
func (r *Resolver) read(a schema.Article, page layout.Page, doc *nlp.Doc) *story {
	s := &story{Resolver: r, article: a, page: page, doc: doc, actors: map[string]schema.Actor{}, places: map[string]schema.Place{},
		also: map[string][]string{}, topics: map[string]schema.Issue{}, represents: map[schema.Representation]bool{}, anchorsIn: map[int][]nlp.Span{}, homes: map[int]string{}}
	s.names = r.world.Scan(doc)
	s.introduced = Learn(doc, s.names, r.people, a.Published)
	s.coref = coref.Read(doc, Knowledge(doc, s.names, s.introduced, r.people, a.Published))
	s.main = s.about()
	s.settle()
	s.pairNames()
	return s
}

func (s *story) sentenceID(token int) string {
	return schema.SentenceID(s.article.ID, s.doc.Sentence(token))
}

// written is the day on which the words at a token were written: that of their entry in a live blog, else the article's own; "" if unknown.
func (s *story) written(token int) string {
	if s.page.Days != nil {
		if day := s.page.Days[s.doc.Part(token)]; day != "" {
			return day
		}
	}
	return s.article.Published
}

// quote is a span as the article has it, without the line breaks that the parser may put at its edges.
func (s *story) quote(span nlp.Span) schema.Quote {
	span = s.withoutBlanks(span)
	return schema.Quote{Text: s.doc.Slice(span), Start: s.doc.Tokens[span.Start].Start, End: s.doc.Tokens[span.End-1].End}
}

// batch is everything, in order.
func (s *story) batch() schema.Batch {
	b := schema.Batch{Article: s.article, Sentences: s.sentences(), Mentions: s.mentions()}
	for _, e := range s.events {
		b.Events = append(b.Events, *e)
	}
	for _, key := range slices.Sorted(maps.Keys(s.actors)) {
		b.Actors = append(b.Actors, s.withAlso(s.actors[key]))
	}
	for _, key := range slices.Sorted(maps.Keys(s.places)) {
		b.Places = append(b.Places, s.places[key])
	}
	for _, key := range slices.Sorted(maps.Keys(s.topics)) {
		b.Issues = append(b.Issues, s.topics[key])
	}
	for r := range s.represents {
		b.Representations = append(b.Representations, r)
	}
	b.Sort()
	return b
}

// withoutBlanks is a span without the line breaks around it; one of nothing but blanks stays.
func (s *story) withoutBlanks(span nlp.Span) nlp.Span {
	for span.Len() > 1 && s.doc.Tokens[span.End-1].Pos == "SPACE" {
		span.End--
	}
	for span.Len() > 1 && s.doc.Tokens[span.Start].Pos == "SPACE" {
		span.Start++
	}
	return span
}

func (s *story) sentences() []schema.Sentence {
	var all []schema.Sentence
	for i, span := range s.doc.Sentences {
		q := s.quote(span)
		all = append(all, schema.Sentence{ID: schema.SentenceID(s.article.ID, i), Article: s.article.ID, Index: i, Text: q.Text, Start: q.Start, End: q.End})
	}
	return all
}

// mentions are all names and people of the text that mean one actor or place.
func (s *story) mentions() []schema.Mention {
	var all []schema.Mention
	taken := map[int]bool{}
	add := func(span nlp.Span, actor, place string) {
		if actor+place == "" || taken[span.Start] {
			return
		}
		taken[span.Start] = true
		all = append(all, schema.Mention{Sentence: s.sentenceID(span.Start), Actor: actor, Place: place, Quote: s.quote(span)})
	}
	for _, p := range s.introduced {
		add(p.Span, s.person(p), "")
	}
	for _, f := range s.names {
		if f.Ambiguous() || f.Suffix != "" {
			continue
		}
		if e := f.Entries[0]; e.Kind == world.KindPlace {
			add(f.Span, "", s.addPlace(e.Key))
		} else {
			add(f.Span, s.addActor(e.Key), "")
		}
	}
	return all
}
