package alike

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"

	"github.com/google/uuid"
)

// Index finds prints that are near each other. The zero Index is empty and ready to use. It has some hundred bytes an article
// and no pointers, so that the garbage collector need not look through what a year of news leaves in it.
type Index struct {
	prints   []Print
	ids      []uuid.UUID           // of the articles with these prints
	versions []version             // that they have
	at       map[uuid.UUID]int32   // where an article is in these lists
	marks    map[version]uuid.UUID // which article any other version is a copy of; uuid.Nil for none
}

// version is an article with the text it has. Of ten million versions two are the same once in some 400,000 years of news.
type version uint64

func versionOf(id uuid.UUID, hash string) version {
	sum := sha256.Sum256([]byte(id.String() + " " + hash))
	return version(binary.BigEndian.Uint64(sum[:]))
}

// add puts a version of an article into the index, in place of the one it had.
func (x *Index) add(id uuid.UUID, v version, p Print) {
	n, has := x.at[id]
	if has {
		x.remember(x.versions[n], uuid.Nil)
		x.prints[n], x.versions[n] = p, v
		return
	}
	if x.at == nil {
		x.at = map[uuid.UUID]int32{}
	}
	x.at[id] = int32(len(x.ids))
	x.prints, x.ids, x.versions = append(x.prints, p), append(x.ids, id), append(x.versions, v)
}

// has tells whether an article is in the index.
func (x *Index) has(id uuid.UUID) bool {
	_, has := x.at[id]
	return has
}

// remove takes an article out of the index, if it is there, but for what was said of its version. The last one gets its place.
func (x *Index) remove(id uuid.UUID) {
	n, has := x.at[id]
	if !has {
		return
	}
	x.remember(x.versions[n], uuid.Nil)
	last := len(x.ids) - 1
	x.prints[n], x.ids[n], x.versions[n] = x.prints[last], x.ids[last], x.versions[last]
	x.at[x.ids[n]] = n
	x.prints, x.ids, x.versions = x.prints[:last], x.ids[:last], x.versions[:last]
	delete(x.at, id)
}

// remember keeps which article a version is a copy of.
func (x *Index) remember(v version, first uuid.UUID) {
	if x.marks == nil {
		x.marks = map[version]uuid.UUID{}
	}
	x.marks[v] = first
}

// nearest is, of the articles that a text with this print repeats, the one whose print is nearest; of several, that with the
// lowest id. So the order in which they were added makes no difference. If there is none, it is uuid.Nil.
func (x *Index) nearest(p Print) (id uuid.UUID) {
	nearest := Near + 1
	for n := range x.prints {
		q := &x.prints[n]
		if d := p.Distance(*q); d <= min(nearest, Near) && !p.longer(*q) && (d < nearest || bytes.Compare(x.ids[n][:], id[:]) < 0) {
			nearest, id = d, x.ids[n]
		}
	}
	return id
}
