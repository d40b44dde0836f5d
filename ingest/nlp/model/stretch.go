package model

import "iter"

const (
	stretchTiles = 256      // tiles that go through the layers together
	margin       = Depth    // tiles beside a piece of a text that keep the place where it was cut from showing
	edge         = tile / 2 // rows before the first token that are computed
	smallest     = 2        // tiles of the shortest text
	stretchRows  = stretchTiles*tile + stretchTiles/smallest + 1
)

// A stretch is what goes through the layers together: texts side by side, or a piece of one.
//
// The network sees a text as rows, one a token, between rows of zeros. Those are no padding to leave out: each layer
// makes something of them that the next one sees beside the tokens. Two of them before the first token and at least
// two after the last are computed as the tokens are; any that is farther away is the same for all texts, and one of
// these stands as a wall between a text and the next.
//
// Tiles count from the same row of a text wherever it lies, and what a tile rounds depends on its own rows and those of
// its neighbours. So the vectors of a text are the same bits alone, among others, and in pieces: a piece is computed
// with a margin of four tiles on either side, one a layer, which is thrown away.
type stretch struct {
	pieces []piece
	runs   []run // of the pieces
	tiles  int
	rows   int // up to the wall after the last piece
}

// piece is a run of tiles of a text.
type piece struct {
	first    int // token of its first row, counted in the text; less than 0 before the first
	tiles    int
	from, to int     // tokens whose vectors are wanted
	tokens   []int32 // of the text
	row      int     // in the stretch
}

// run is some tiles whose rows lie side by side, with another row on either side.
type run struct{ row, tiles int }

// cut gives the pieces of a text: one, unless it is too long for a stretch.
func cut(tokens []int32) iter.Seq[piece] {
	return func(yield func(piece) bool) {
		all := (len(tokens) + 2*edge + tile - 1) / tile
		step := stretchTiles - 2*margin
		if all <= stretchTiles {
			step = all
		}
		for start := 0; start < all; start += step {
			end := min(start+step, all)
			first, last := max(start-margin, 0), min(end+margin, all)
			p := piece{
				first: first*tile - edge, tiles: last - first, tokens: tokens,
				from: max(start*tile-edge, 0), to: min(end*tile-edge, len(tokens)),
			}
			if !yield(p) {
				return
			}
		}
	}
}

// empty makes room.
func (s *stretch) empty() { *s = stretch{s.pieces[:0], s.runs[:0], 0, 1} }

// fits tells whether there is room for a piece.
func (s *stretch) fits(p piece) bool { return s.tiles+p.tiles <= stretchTiles }

// add puts a piece behind the others.
func (s *stretch) add(p piece) {
	p.row = s.rows
	s.pieces, s.runs = append(s.pieces, p), append(s.runs, run{p.row, p.tiles})
	s.tiles += p.tiles
	s.rows += p.tiles*tile + 1
}
