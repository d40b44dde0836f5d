package reader

import (
	"slices"

	"diplograph/ingest/nlp"
	"diplograph/ingest/reader/encoder"
)

// together is how many pieces are encoded at once, at least: a longer text is read in parts, so that memory is bounded.
const together = 4_096

// run is what one goroutine reads with.
type run struct {
	*heads
	least   float64 // probability from which on a trigger is told
	encoder *encoder.Run

	firsts, hidden, scores []float32 // of the first pieces of tokens: their states, the hidden layer, the scores
	trigger, pairs, words  []float32
	alone                  []float32
}

// read gives the readings of texts, each in the order of its triggers.
func (r *run) read(docs []*nlp.Doc, cut func(*nlp.Doc) []window) [][]Reading {
	all := make([][]Reading, len(docs))
	var batch []placed
	pieces := 0
	flush := func() {
		for i, states := range r.encoder.Encode(ids(batch)) {
			b := batch[i]
			all[b.doc] = append(all[b.doc], r.window(docs[b.doc], &b.window, states)...)
		}
		batch, pieces = batch[:0], 0
	}
	for i, doc := range docs {
		for _, w := range cut(doc) {
			batch = append(batch, placed{w, i})
			if pieces += len(w.ids); pieces >= together {
				flush()
			}
		}
	}
	flush()
	return all
}

// placed is a window of one of several texts.
type placed struct {
	window window
	doc    int
}

func ids(batch []placed) [][]int32 {
	all := make([][]int32, len(batch))
	for i, b := range batch {
		all[i] = b.window.ids
	}
	return all
}

// window reads the events of one window from its hidden states.
func (r *run) window(doc *nlp.Doc, w *window, states []float32) []Reading {
	var firsts []int
	r.firsts = r.firsts[:0]
	for i := range w.ids {
		if w.token[i] >= 0 && w.first(i) {
			firsts = append(firsts, i)
			r.firsts = append(r.firsts, states[i*width:(i+1)*width]...)
		}
	}
	r.scores = room(r.scores, len(firsts)*(1+len(r.types)))
	r.hidden = room(r.hidden, len(r.firsts))
	r.encoder.Dense(r.heads.hidden, r.hidden, r.firsts, len(firsts))
	r.encoder.Gelu(r.hidden)
	r.encoder.Dense(r.kind, r.scores, r.hidden, len(firsts))
	var found []Reading
	for k, at := range firsts {
		kinds := softmax(r.scores[k*(1+len(r.types)) : (k+1)*(1+len(r.types))])
		if 1-kinds[0] > r.least {
			found = append(found, r.reading(doc, w, states, at, kinds))
		}
	}
	return found
}

// reading makes an event of a trigger at a piece; kinds are the probabilities of none and of each type.
func (r *run) reading(doc *nlp.Doc, w *window, states []float32, at int, kinds []float64) Reading {
	kind := best(kinds[1:])
	status := r.statusAt(states[at*width:(at+1)*width], kind)
	e := Reading{Type: r.types[kind], Event: 1 - kinds[0], Kind: kinds[1+kind], Roles: 1, at: int(w.token[at])}
	e.Status, e.Sure = r.statuses[best(status)], slices.Max(status)
	others := slices.Clone(kinds[1:])
	others[kind] = 0
	e.Second = r.types[best(others)]
	r.parties(doc, w, states, at, kind, &e)
	return e
}

func (r *run) statusAt(state []float32, kind int) []float64 {
	scores := make([]float32, len(r.statuses))
	r.encoder.Dense(r.status, scores, state, 1)
	for i := range scores {
		scores[i] += r.statusOf[kind*len(scores)+i]
	}
	return softmax(scores)
}

// parties fills the roles of a reading with words of its sentence.
func (r *run) parties(doc *nlp.Doc, w *window, states []float32, at, kind int, e *Reading) {
	start, end := w.reach(at)
	count, roles := end-start, len(r.roles)
	r.meet(states[at*width:(at+1)*width], states[start*width:end*width], count, kind)
	tree := paths{doc: doc, labels: r.labels}
	tree.from(int(w.token[at]))
	scores := make([]float32, roles*count)
	for i := range count {
		path := tree.to(int(w.token[start+i]))
		distance := min(max(start+i-at, -far), far) + far
		for k := range roles {
			s := dot(r.pairs[k*inner:(k+1)*inner], r.words[i*inner:(i+1)*inner])
			scores[k*count+i] = s + r.alone[i*roles+k] + r.distance[k*(2*far+1)+distance] + r.path[k*(steps+1)*len(r.labels)+path]
		}
	}
	for k, role := range r.roles {
		scores := scores[k*count : (k+1)*count]
		spans, surest := runs(w, start, scores)
		e.take(role, spans, surest)
		if len(spans) == 0 {
			e.guess(role, faintly(w, start, scores))
		}
	}
}

// meet computes what the roles' scores are made of: of the trigger in pairs, of the words in words and alone.
func (r *run) meet(trigger, words []float32, count, kind int) {
	r.trigger, r.pairs = room(r.trigger, inner), room(r.pairs, len(r.roles)*inner)
	r.words, r.alone = room(r.words, count*inner), room(r.alone, count*len(r.roles))
	r.encoder.Dense(r.heads.trigger, r.trigger, trigger, 1)
	for i := range r.trigger {
		r.trigger[i] += r.triggerOf[kind*inner+i]
	}
	r.encoder.Gelu(r.trigger)
	r.encoder.Dense(r.pair, r.pairs, r.trigger, 1)
	r.encoder.Dense(r.word, r.words, words, count)
	r.encoder.Gelu(r.words)
	r.encoder.Dense(r.heads.alone, r.alone, words, count)
}

// runs are the spans of tokens whose pieces score above zero, side by side, and the highest score.
func runs(w *window, start int, scores []float32) (spans []nlp.Span, surest float32) {
	last := -2
	for i, s := range scores {
		if s <= 0 {
			continue
		}
		token := int(w.token[start+i])
		if i == last+1 {
			spans[len(spans)-1].End = token + 1
		} else if n := len(spans); n > 0 && token < spans[n-1].End {
			spans[n-1].End = token + 1
		} else {
			spans = append(spans, nlp.Span{Start: token, End: token + 1})
		}
		last, surest = i, max(surest, s)
	}
	return spans, surest
}

// faintly is the one span that may be an end where none is likelier than not: the pieces around the highest score, if that is above
// a floor, which are nearly as likely.
func faintly(w *window, start int, scores []float32) Guess {
	top := 0
	for i, s := range scores {
		if s > scores[top] {
			top = i
		}
	}
	if scores[top] <= floor {
		return Guess{}
	}
	first, end := top, top+1
	for first > 0 && scores[first-1] > scores[top]-slope {
		first--
	}
	for end < len(scores) && scores[end] > scores[top]-slope {
		end++
	}
	return Guess{nlp.Span{Start: int(w.token[start+first]), End: int(w.token[start+end-1]) + 1}, logistic(scores[top])}
}

const (
	floor = -1 // of a score: probable by 0.27
	slope = 1  // how much less a piece beside may score
)

// take puts spans into the role that the network calls so.
func (e *Reading) take(role string, spans []nlp.Span, surest float32) {
	switch role {
	case "source":
		e.Sources = spans
	case "target":
		e.Targets = spans
	case "mediator":
		e.Mediators = spans
	case "host":
		e.Hosts = spans
	case "when":
		e.When = spans
	case "where":
		e.Where = spans
	case "trigger":
		e.Trigger = around(spans, e.at)
	}
	if len(spans) > 0 && (role == "source" || role == "target") {
		e.Roles = min(e.Roles, logistic(surest))
	}
}

// guess keeps a span that may be an end.
func (e *Reading) guess(role string, g Guess) {
	switch role {
	case "source":
		e.Source = g
	case "target":
		e.Target = g
	}
}

// around is the span that holds a token, else that token alone.
func around(spans []nlp.Span, at int) nlp.Span {
	for _, s := range spans {
		if s.Contains(at) {
			return s
		}
	}
	return nlp.Span{Start: at, End: at + 1}
}

// best is the index of the highest, the first of equals.
func best(all []float64) int {
	top := 0
	for i, x := range all {
		if x > all[top] {
			top = i
		}
	}
	return top
}

// dot is a sum in the order of the numbers, every product and sum rounded, so that it is the same on every machine.
func dot(a, b []float32) (sum float32) {
	for i, x := range a {
		sum += float32(x * b[i])
	}
	return sum
}

func room(x []float32, n int) []float32 { return slices.Grow(x[:0], n)[:n] }
