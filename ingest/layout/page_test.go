package layout

import (
	"slices"
	"strings"
	"testing"
)

func TestRead(t *testing.T) {
	for _, c := range []struct {
		name, text, city string
		want             []string
	}{
		{"a paragraph", "Kenya met Oman.", "", []string{"Kenya met Oman."}},
		{"headings and paragraphs", "Envoys leave\n\nNorway recalled its envoy\n\nOman met Kenya.\n", "", []string{"Envoys leave", "Norway recalled its envoy", "Oman met Kenya."}},
		{"a dateline", "MUSCAT, Oman (Agency) — Kenya met Oman.", "MUSCAT, Oman", []string{"Kenya met Oman."}},
		{"a dateline below a title", "Envoys leave Oman\nMUSCAT, March 3 (Agency) - Kenya met Oman.\nACCRA - They left.", "MUSCAT", []string{"Envoys leave Oman", "Kenya met Oman.", "ACCRA - They left."}},
		{"items", "• Chile left.\n- Peru stayed\n2) Cuba spoke\n-5 degrees", "", []string{"Chile left.", "Peru stayed", "Cuba spoke", "-5 degrees"}},
		{"furniture", "By Ann Author\nPublished: 3 March 2024\nShare on Facebook\nShare prices fell in Peru.\nBy Monday Peru had left.\nWe use cookies to make it better.\nRead more: Peru leaves\nKenya met Oman.\n© 2024 Paper\n5 min read", "",
			[]string{"Share prices fell in Peru.", "By Monday Peru had left.", "Kenya met Oman."}},
		{"nothing", " \n\n\t\n", "", nil},
	} {
		p := Read(c.text)
		var got []string
		for _, r := range p.Parts {
			got = append(got, c.text[r.Start:r.End])
		}
		if p.City != c.city || !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q of %q, want %q of %q", c.name, got, p.City, c.want, c.city)
		}
	}
}

func TestDays(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"entries", "Crisis live\nMarch 3, 2026, 09:00\nPeru left today.\n2 March 2026\nCuba spoke.\nChile left.\n", []string{"", "2026-03-03", "2026-03-02", "2026-03-02"}},
		{"rows", "Date\tWho\tWhat\n2 Feb 2026\tKenya\tleft\nTogo\tcame", []string{"", "2026-02-02", ""}},
		{"one day dates the article", "Crisis\nMarch 3, 2026\nPeru left today.", nil},
		{"a day in a sentence", "On March 3, 2026 Peru left.\nOn March 4, 2026 Chile left.", nil},
	} {
		if got := Read(c.text).Days; !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestUnwrap(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"wrapped lines", "Kenya and Oman met on the coast\non Monday, and their envoys left\nfor Muscat. The Somali Rapid\nSupport Brigade was not there.\n\nPeru left.", "Kenya and Oman met on the coast on Monday, and their envoys left for Muscat. The Somali Rapid Support Brigade was not there.\n\nPeru left."},
		{"parted words", "Kenya recalled its ambas-\nsador. The Oman-\nled talks in the capital and the cease-\nfire that was to hold until noon ended there.", "Kenya recalled its ambassador. The Oman-led talks in the capital and the cease-fire that was to hold until noon ended there."},
		{"paragraphs are lines", "Envoys of Kenya have left.\nOman stayed where it was.\nThe talks, said Norway, were long and had no end in sight for those who sat there.", "Envoys of Kenya have left.\nOman stayed where it was.\nThe talks, said Norway, were long and had no end in sight for those who sat there."},
		{"headlines", "Envoys leave\nKenya stays away from the talks in Oman\nPeru out\nChile speaks with Peru", "Envoys leave\nKenya stays away from the talks in Oman\nPeru out\nChile speaks with Peru"},
		{"a line goes on in lower case", "The ministers of Kenya and\nof Oman met.", "The ministers of Kenya and of Oman met."},
		{"items", "They agreed on:\n- a truce\n- the release of prisoners", "They agreed on:\n- a truce\n- the release of prisoners"},
		{"other blanks", "Kenya\u00a0met Oman\u00ad\u200b.\r\nPeru left.", "Kenya met Oman.\nPeru left."},
		{"rows", "Kenya\tleft\nOman\tstayed", "Kenya\tleft\nOman\tstayed"},
	} {
		if got := Unwrap(c.text); got != c.want {
			t.Errorf("%s:\ngot  %q\nwant %q", c.name, got, c.want)
		}
	}
}

// FuzzUnwrap wants no letter lost, text that is whole left alone, and blocks that lie in the text, in its order.
func FuzzUnwrap(f *testing.F) {
	for _, text := range []string{"", "a\nb", "- x\n- y", "ambas-\nsador", "MUSCAT — Kenya met\nOman.", "\u00ad\n\r", strings.Repeat("word after word\n", 9)} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		whole := Unwrap(text)
		bare := func(s string) string {
			return strings.NewReplacer(" ", "", "\n", "", "\t", "", "-", "").Replace(plain.Replace(s))
		}
		if bare(whole) != bare(text) {
			t.Fatalf("%q became %q", text, whole)
		}
		if again := Unwrap(whole); again != whole && strings.Count(text, "\n") < passes {
			t.Fatalf("%q became %q, and then %q", text, whole, again)
		}
		at := 0
		for _, r := range Read(whole).Parts {
			if r.Start < at || r.End <= r.Start || strings.Contains(whole[r.Start:r.End], "\n") {
				t.Fatalf("%q: the part %v after byte %d", whole, r, at)
			}
			at = r.End
		}
	})
}
