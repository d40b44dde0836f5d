package alike

import (
	"fmt"
	"iter"

	"github.com/google/uuid"

	"diplograph/schema"
)

// Load puts articles into the index that were marked before. They need their ids, hashes, prints and whose copies they are.
func (x *Index) Load(articles iter.Seq2[schema.Article, error]) error {
	for a, err := range articles {
		if err == nil {
			err = x.load(&a)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (x *Index) load(a *schema.Article) error {
	id, err := uuid.Parse(a.ID)
	if err != nil {
		return fmt.Errorf("reading the id %q: %w", a.ID, err)
	}
	v := versionOf(id, a.Hash)
	if a.CopyOf != "" {
		first, err := uuid.Parse(a.CopyOf)
		if err != nil {
			return fmt.Errorf("reading the id %q: %w", a.CopyOf, err)
		}
		x.remember(v, first)
		return nil
	}
	p, err := Parse(a.Print)
	if err == nil {
		x.add(id, v, p)
	}
	return err
}

// Mark says of each article which one it is a copy of, earlier in this stream or in the index; one that is no copy gets its
// print, and is in the index from then on.
//
// A stream that was interrupted and comes again, while the index has what became of its first part, leads to the same marks: the
// same text of an article keeps its mark, a corrected version of one that is no copy is none, and of several that a text
// may be a copy of the nearest counts, in whatever order they came.
func (x *Index) Mark(articles iter.Seq2[schema.Article, error]) iter.Seq2[schema.Article, error] {
	return func(yield func(schema.Article, error) bool) {
		for a, err := range articles {
			if err == nil {
				x.mark(&a)
			}
			if !yield(a, err) {
				return
			}
		}
	}
}

func (x *Index) mark(a *schema.Article) {
	id := uuid.MustParse(a.ID)
	p, ok := Of(a.Text)
	if !ok {
		x.remove(id)
		return
	}
	v := versionOf(id, a.Hash)
	first := x.first(id, v, p)
	if first == uuid.Nil {
		x.add(id, v, p)
		a.Print = p.String()
		return
	}
	x.remove(id)
	x.remember(v, first)
	a.CopyOf = first.String()
}

// first is the article that a version of one is a copy of, or uuid.Nil.
func (x *Index) first(id uuid.UUID, v version, p Print) uuid.UUID {
	if first, marked := x.marks[v]; marked {
		return first
	}
	if x.has(id) {
		return uuid.Nil
	}
	return x.nearest(p)
}
