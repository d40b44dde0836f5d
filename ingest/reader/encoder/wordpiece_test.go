package encoder

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"
)

// lines reads a compressed file.
func lines(tb testing.TB, name string) (all []string) {
	tb.Helper()
	file, err := os.Open(name)
	if err != nil {
		tb.Fatal(err)
	}
	defer file.Close()
	text, err := gzip.NewReader(file)
	if err != nil {
		tb.Fatal(err)
	}
	scanner := bufio.NewScanner(text)
	for scanner.Scan() {
		all = append(all, scanner.Text())
	}
	if scanner.Err() != nil {
		tb.Fatal(scanner.Err())
	}
	return all
}

func testWordPiece(tb testing.TB) (w *WordPiece, vocabulary []string) {
	tb.Helper()
	vocabulary = lines(tb, "testdata/vocab.txt.gz")
	w, err := NewWordPiece(vocabulary)
	if err != nil {
		tb.Fatal(err)
	}
	return w, vocabulary
}

// The pieces of odd texts are those of the library tokenizers, which testdata/wordpiece.py asked.
func TestPieces(t *testing.T) {
	w, vocabulary := testWordPiece(t)
	cases := lines(t, "testdata/wordpiece.txt.gz")
	for i := 0; i < len(cases); i += 2 {
		var text string
		if err := json.Unmarshal([]byte(cases[i]), &text); err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range w.Cut(nil, text) {
			got = append(got, fmt.Sprintf("%s %d %d", vocabulary[p.ID], p.Start, p.End))
		}
		if got := strings.Join(got, "\t"); got != cases[i+1] {
			t.Errorf("%s:\ngot  %s\nwant %s", cases[i], got, cases[i+1])
		}
	}
}

func TestEdges(t *testing.T) {
	w, vocabulary := testWordPiece(t)
	if first, last, err := w.Edges(); err != nil || vocabulary[first] != "[CLS]" || vocabulary[last] != "[SEP]" {
		t.Errorf("got %d, %d, %v", first, last, err)
	}
	if w, _ := NewWordPiece([]string{"[UNK]", "[CLS]"}); w != nil {
		if _, _, err := w.Edges(); err == nil {
			t.Error("a vocabulary without [SEP] has edges")
		}
	}
}

func TestNewWordPieceRejects(t *testing.T) {
	if _, err := NewWordPiece([]string{"a", "b"}); err == nil || !strings.Contains(err.Error(), "[UNK]") {
		t.Errorf("a vocabulary without [UNK]: got the error %v", err)
	}
}

// FuzzCut checks that pieces lie in the text, in its order, and do not depend on what stands around them.
func FuzzCut(f *testing.F) {
	w, _ := testWordPiece(f)
	for _, text := range []string{"", "talks", "a\u0301\u0327 中国", "\xff\xfe ﬁ", strings.Repeat("é", 101), "\u0344x\u1e9b한"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		pieces, start := w.Cut(nil, text), int32(0)
		for _, p := range pieces {
			if p.Start < start || p.End <= p.Start || int(p.End) > utf8.RuneCountInString(text) {
				t.Fatalf("cutting %q: piece %v after one that begins at %d", text, p, start)
			}
			start = p.Start
		}
		twice := w.Cut(nil, text+" "+text)
		if len(twice) != 2*len(pieces) {
			t.Fatalf("cutting %q twice: %d pieces, want 2 * %d", text, len(twice), len(pieces))
		}
		for i, p := range twice {
			if p.ID != pieces[i%len(pieces)].ID {
				t.Fatalf("cutting %q twice: piece %d has id %d, want %d", text, i, p.ID, pieces[i%len(pieces)].ID)
			}
		}
	})
}

func BenchmarkCut(b *testing.B) {
	w, _ := testWordPiece(b)
	text := strings.Repeat("The foreign minister of Ukraine met his Polish counterpart in Warsaw on Tuesday. ", 20)
	var pieces []Piece
	for b.Loop() {
		pieces = w.Cut(pieces[:0], text)
	}
	b.ReportMetric(float64(len(pieces))*float64(b.N)/b.Elapsed().Seconds(), "pieces/s")
}
