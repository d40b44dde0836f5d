package alike

// A band is a part of a print by which it is looked up.
const (
	bandBits = 8
	bands    = size / bandBits
)

// Index finds prints that are near each other. The zero Index is empty and ready to use.
type Index struct {
	prints []Print
	ids    []string
	by     [bands][1 << bandBits][]int32 // which prints have this value in this band, in the order they came
}

// band is the value of one band of a print.
func (p Print) band(i int) byte { return byte(p.bits[i/8] >> (i % 8 * bandBits)) }

// Add puts the print of an article into the index.
func (x *Index) Add(id string, p Print) {
	n := int32(len(x.prints))
	x.prints, x.ids = append(x.prints, p), append(x.ids, id)
	for i := range x.by {
		in := &x.by[i][p.band(i)]
		*in = append(*in, n)
	}
}

// First is the article added first of those that a text with this print repeats.
func (x *Index) First(p Print) (id string, found bool) {
	first := int32(len(x.prints))
	for i := range x.by {
		for _, n := range x.by[i][p.band(i)] {
			if n >= first {
				break
			}
			if p.repeats(x.prints[n]) {
				first = n
				break
			}
		}
	}
	if int(first) == len(x.prints) {
		return "", false
	}
	return x.ids[first], true
}
