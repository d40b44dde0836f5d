package alike

import "slices"

// A band is a part of a print by which it is looked up.
const (
	bandBits = 8
	bands    = size / bandBits
)

// Index finds prints that are near each other. The zero Index is empty and ready to use.
type Index struct {
	prints []Print
	ids    []string
	at     map[string]int32              // of an article's print, by id
	by     [bands][1 << bandBits][]int32 // which prints have this value in this band
	marks  map[version]string            // which article they are copies of; "" for none
}

// version is an article with the hash of its text.
type version struct{ id, hash string }

// band is the value of one band of a print.
func (p Print) band(i int) byte { return byte(p.bits[i/8] >> (i % 8 * bandBits)) }

// Add puts the print of an article into the index, in place of the one it had.
func (x *Index) Add(id string, p Print) {
	x.Remove(id)
	if x.at == nil {
		x.at = map[string]int32{}
	}
	n := int32(len(x.prints))
	x.prints, x.ids, x.at[id] = append(x.prints, p), append(x.ids, id), n
	for i := range x.by {
		in := &x.by[i][p.band(i)]
		*in = append(*in, n)
	}
}

// Has tells whether an article is in the index.
func (x *Index) Has(id string) bool {
	_, has := x.at[id]
	return has
}

// Remove takes an article out of the index, if it is there.
func (x *Index) Remove(id string) {
	n, has := x.at[id]
	if !has {
		return
	}
	delete(x.at, id)
	for i := range x.by {
		in := &x.by[i][x.prints[n].band(i)]
		*in = slices.DeleteFunc(*in, func(m int32) bool { return m == n })
	}
}

// Nearest is, of the articles that a text with this print repeats, the one whose print is nearest; of several, that with the
// lowest id. So the order in which they were added makes no difference.
func (x *Index) Nearest(p Print) (id string, found bool) {
	nearest := Near + 1
	for i := range x.by {
		for _, n := range x.by[i][p.band(i)] {
			q := x.prints[n]
			if d := p.Distance(q); p.repeats(q) && (d < nearest || d == nearest && x.ids[n] < id) {
				nearest, id = d, x.ids[n]
			}
		}
	}
	return id, nearest <= Near
}
