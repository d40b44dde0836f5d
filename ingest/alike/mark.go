package alike

import (
	"iter"

	"diplograph/schema"
)

// Mark says of each article which earlier one it is a copy of, in this stream or in the index; one that is no copy gets its
// print, and is in the index from then on. An article that was loaded before is no copy of itself.
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
	p, ok := Of(a.Text)
	if !ok {
		return
	}
	switch first, found := x.First(p); {
	case !found:
		x.Add(a.ID, p)
	case first != a.ID:
		a.CopyOf = first
		return
	}
	a.Print = p.String()
}
