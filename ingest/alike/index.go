package alike

import "crypto/sha256"

// Index finds prints that are near each other. The zero Index is empty and ready to use.
type Index struct {
	prints []Print
	ids    []string           // of the articles with these prints
	at     map[string]int32   // where the print of an article is, by id
	marks  map[version]string // which article a version of one is a copy of; "" for none
}

// version is an article with the text it has.
type version [16]byte

func versionOf(id, hash string) (v version) {
	sum := sha256.Sum256([]byte(id + " " + hash))
	copy(v[:], sum[:])
	return v
}

// Add puts the print of an article into the index, in place of the one it had.
func (x *Index) Add(id string, p Print) {
	x.Remove(id)
	if x.at == nil {
		x.at = map[string]int32{}
	}
	x.at[id] = int32(len(x.prints))
	x.prints, x.ids = append(x.prints, p), append(x.ids, id)
}

// Has tells whether an article is in the index.
func (x *Index) Has(id string) bool {
	_, has := x.at[id]
	return has
}

// Remove takes an article out of the index, if it is there. The last one gets its place.
func (x *Index) Remove(id string) {
	n, has := x.at[id]
	if !has {
		return
	}
	last := len(x.ids) - 1
	x.prints[n], x.ids[n] = x.prints[last], x.ids[last]
	x.at[x.ids[n]] = n
	x.prints, x.ids = x.prints[:last], x.ids[:last]
	delete(x.at, id)
}

// Nearest is, of the articles that a text with this print repeats, the one whose print is nearest; of several, that with the
// lowest id. So the order in which they were added makes no difference.
func (x *Index) Nearest(p Print) (id string, found bool) {
	nearest := Near + 1
	for n := range x.prints {
		q := &x.prints[n]
		if d := p.Distance(*q); d <= min(nearest, Near) && !p.longer(*q) && (d < nearest || x.ids[n] < id) {
			nearest, id = d, x.ids[n]
		}
	}
	return id, nearest <= Near
}
