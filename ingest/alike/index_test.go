package alike

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

var story = strings.Repeat("Iran and Oman held talks in Muscat on Friday, said the minister. ", 5)

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
	if d := (Print{1, 0, 0, 1 << 63}).Distance(Print{3}); d != 2 {
		t.Errorf("distance %d, want 2", d)
	}
}

func TestFirst(t *testing.T) {
	var x Index
	if id, found := x.First(Print{}); found {
		t.Errorf("an empty index has %q", id)
	}
	var far Print
	for i := range far {
		far[i] = ^uint64(0)
	}
	x.Add("far", far)
	x.Add("first", Print{7})
	x.Add("second", Print{})
	for _, c := range []struct {
		p    Print
		want string
	}{{Print{}, "first"}, {far, "far"}, {Print{0, ^uint64(0), 0xffff}, "second"}, {Print{0, ^uint64(0), 0x1ffff}, ""}} {
		if id, _ := x.First(c.p); id != c.want {
			t.Errorf("%x: got %q, want %q", c.p, id, c.want)
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

// BenchmarkFirst looks up a text that is near none of a hundred thousand.
func BenchmarkFirst(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	random := func() Print { return Print{r.Uint64(), r.Uint64(), r.Uint64(), r.Uint64()} }
	var x Index
	for i := range 100_000 {
		x.Add(fmt.Sprint(i), random())
	}
	for b.Loop() {
		if _, found := x.First(random()); found {
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
