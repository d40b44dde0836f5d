package model

import (
	"fmt"
	"math/bits"

	"diplograph/ingest/weights"
)

// firstSeed is the hash seed of the first feature's table; the next table has the next seed.
const firstSeed = 8

// table is a hash embedding: more keys than rows share it, each the sum of four rows that its hash picks.
//
// Two thirds of all weights are in these tables, and few of their rows are ever needed: half-precision numbers stay in the
// file, and are widened when they are looked up.
type table struct {
	seed uint64
	rows uint32
	half []byte    // rows of Width half-precision numbers
	full []float32 // or of full ones, where the file has those
}

// newTable reads the embedding of one feature, counted from 0.
func newTable(f *File, network string, feature int) (table, error) {
	name := fmt.Sprintf("%s.E%d", network, feature)
	shape, half, err := f.Halves(name)
	if err != nil {
		return table{}, err
	}
	if len(shape) != 2 || shape[0] == 0 || shape[1] != Width {
		return table{}, fmt.Errorf("reading tensor %q: its shape is %v, not [rows %d]; rebuild the weights with export.py", name, shape, Width)
	}
	t := table{seed: firstSeed + uint64(feature), rows: uint32(shape[0]), half: half}
	if half == nil {
		t.full, err = f.Matrix(name, shape...)
	}
	return t, err
}

// embed writes the embedding of a key to x.
func (t *table) embed(x *[Width]float32, key uint64) {
	*x = [Width]float32{}
	for _, h := range hash(key, t.seed) {
		t.add(x, int(h%t.rows)*Width)
	}
}

// add adds the row that begins at a number.
func (t *table) add(x *[Width]float32, at int) {
	if t.full != nil {
		for i, v := range t.full[at : at+Width] {
			x[i] += v
		}
		return
	}
	half := (*[2 * Width]byte)(t.half[2*at:])
	for i := range x {
		x[i] += weights.Widen(uint16(half[2*i]) | uint16(half[2*i+1])<<8)
	}
}

// hash is MurmurHash3 x64 128 of the eight bytes of key, cut into four numbers.
func hash(key, seed uint64) [4]uint32 {
	h1 := bits.RotateLeft64(key*0x87c37b91114253d5, 31) * 0x4cf5ad432745937f
	h1 ^= seed ^ 8
	h2 := seed ^ 8
	h1 += h2
	h2 += h1
	h1, h2 = mix(h1), mix(h2)
	h1 += h2
	h2 += h1
	return [4]uint32{uint32(h1), uint32(h1 >> 32), uint32(h2), uint32(h2 >> 32)}
}

// mix is the finaliser of MurmurHash3.
func mix(x uint64) uint64 {
	x = (x ^ x>>33) * 0xff51afd7ed558ccd
	x = (x ^ x>>33) * 0xc4ceb9fe1a85ec53
	return x ^ x>>33
}
