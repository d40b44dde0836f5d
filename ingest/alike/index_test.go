package alike

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/uuid"
)

var story = strings.Repeat("Iran and Oman held talks in Muscat on Friday, said the minister. ", 5)

// hundred is a print with these bits, of a text of a hundred words.
func hundred(list ...uint64) Print {
	p := Print{words: 100}
	copy(p.bits[:], list)
	return p
}

func TestPrint(t *testing.T) {
	p, ok := Of(story)
	q, same := Of(strings.ToUpper(strings.ReplaceAll(story, " ", "\r\n ")))
	if !ok || !same || p != q {
		t.Errorf("%v is %d bits from the same words in capitals", ok, p.Distance(q))
	}
	if _, ok := Of(strings.Repeat("word ", fewest)); ok {
		t.Error("a short text has a print")
	}
	if _, ok := Of(strings.Repeat("word ", fewest+1)); !ok {
		t.Error("a text that is just long enough has none")
	}
	if d := hundred(1, 0, 0, 1<<63).Distance(hundred(3)); d != 2 {
		t.Errorf("distance %d, want 2", d)
	}
	if q, err := Parse(p.String()); err != nil || q != p {
		t.Errorf("%s becomes %s, %v", p, q, err)
	}
	if _, err := Parse("talks"); err == nil {
		t.Error("any text is a print")
	}
}

func TestNearest(t *testing.T) {
	var x Index
	if id := x.nearest(hundred()); id != uuid.Nil {
		t.Errorf("an empty index has %s", id)
	}
	const all = ^uint64(0)
	far, longer := hundred(all, all, all, all), hundred()
	longer.words = 126
	x.add(uuid.UUID{3}, 1, far)
	x.add(uuid.UUID{1}, 2, hundred(7))
	x.add(uuid.UUID{2}, 3, hundred(0, 7))
	x.add(uuid.UUID{2}, 4, hundred()) // in place of what it was
	x.add(uuid.UUID{4}, 5, hundred())
	x.remove(uuid.UUID{4})
	for _, c := range []struct {
		p    Print
		want byte
	}{{hundred(), 2}, {hundred(7), 1}, {hundred(3), 1}, {far, 3}, {hundred(0, all, 0xffff), 2}, {hundred(0, all, 0x1ffff), 0}, {longer, 0}} {
		if id := x.nearest(c.p); id != (uuid.UUID{c.want}) {
			t.Errorf("%s: got %s, want the one that begins with %d", c.p, id, c.want)
		}
	}
}

// FuzzOf feeds any text: it must not panic, and what makes no difference must make none.
func FuzzOf(f *testing.F) {
	f.Add(story)
	f.Add(strings.Repeat("İß\xff", 99))
	f.Fuzz(func(t *testing.T, text string) {
		p, ok := Of(text)
		if q, same := Of("  " + text + ".\n"); ok != same || p != q {
			t.Errorf("%d bits from the same words with blanks around them", p.Distance(q))
		}
	})
}

// BenchmarkNearest looks up a text that is near none of a hundred thousand.
func BenchmarkNearest(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	random := func() Print { return hundred(r.Uint64(), r.Uint64(), r.Uint64(), r.Uint64()) }
	var x Index
	for i := range 100_000 {
		x.add(uuid.UUID{byte(i), byte(i >> 8), byte(i >> 16)}, version(i), random())
	}
	for b.Loop() {
		if x.nearest(random()) != uuid.Nil {
			b.Fatal("found what is not there")
		}
	}
}

// BenchmarkOf makes the print of a short article.
func BenchmarkOf(b *testing.B) {
	text := strings.Repeat(story, 5)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Of(text)
	}
}
