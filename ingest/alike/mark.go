package alike

import (
	"iter"

	"diplograph/schema"
)

// Load puts articles into the index that were marked before. They need their ids, hashes, prints and whose copies they are.
func (x *Index) Load(articles iter.Seq2[schema.Article, error]) error {
	for a, err := range articles {
		if err != nil {
			return err
		}
		x.remember(&a)
		if a.CopyOf != "" {
			continue
		}
		p, err := Parse(a.Print)
		if err != nil {
			return err
		}
		x.Add(a.ID, p)
	}
	return nil
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
	p, ok := Of(a.Text)
	if !ok {
		x.Remove(a.ID)
		return
	}
	a.CopyOf = x.first(a, p)
	if a.CopyOf == "" {
		x.Add(a.ID, p)
		a.Print = p.String()
	} else {
		x.Remove(a.ID)
	}
	x.remember(a)
}

// first is the article that one is a copy of, or "".
func (x *Index) first(a *schema.Article, p Print) string {
	if first, marked := x.marks[versionOf(a.ID, a.Hash)]; marked {
		return first
	}
	if x.Has(a.ID) {
		return ""
	}
	first, _ := x.Nearest(p)
	return first
}

func (x *Index) remember(a *schema.Article) {
	if x.marks == nil {
		x.marks = map[version]string{}
	}
	x.marks[versionOf(a.ID, a.Hash)] = a.CopyOf
}
