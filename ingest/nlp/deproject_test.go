package nlp

import "testing"

func TestDeproject(t *testing.T) {
	for _, c := range []struct {
		name string
		deps []string // "" is "dep"
		want int      // head of token 0
	}{
		{"child of the head", []string{"prep||dobj", "ROOT", "dobj", ""}, 2},
		{"first of two on a level", []string{"prep||dobj", "ROOT", "dobj", "dobj"}, 2},
		{"nearer before farther to the left", []string{"prep||dobj", "ROOT", "", "dobj", "dobj"}, 3},
		{"none there", []string{"prep||dobj", "ROOT", "", ""}, 1},
		{"plain label", []string{"prep", "ROOT", "dobj", ""}, 1},
	} {
		d := tree([]int{1, 1, 1, 1, 2}[:len(c.deps)]...)
		for i, dep := range c.deps {
			if dep != "" {
				d.Tokens[i].Dep = dep
			}
		}
		new(lowered).deproject(d, wordsOf(t, d))
		if got := d.Tokens[0]; got.Head != c.want || got.Dep != "prep" {
			t.Errorf("%s: token 0 is %q of %d, want %q of %d", c.name, got.Dep, got.Head, "prep", c.want)
		}
	}
}

// White space is no head, and neither is what hangs on the token itself.
func TestDeprojectSkips(t *testing.T) {
	d := tree(2, 0, 2, 2, 2)
	d.Tokens[0].Dep, d.Tokens[1].Dep, d.Tokens[3].Dep, d.Tokens[4].Dep = "prep||dobj", "dobj", "dobj", "dobj"
	d.Tokens[3].Text = "\n\n"
	new(lowered).deproject(d, wordsOf(t, d))
	if got := d.Tokens[0].Head; got != 4 {
		t.Errorf("the head is %d, want 4", got)
	}
}

// A token that was moved is found under its new head by the tokens after it.
func TestDeprojectInTurn(t *testing.T) {
	d := tree(1, 1, 1, 1)
	d.Tokens[0].Dep, d.Tokens[2].Dep, d.Tokens[3].Dep = "dobj||attr", "attr", "prep||dobj"
	new(lowered).deproject(d, wordsOf(t, d))
	if got := []int{d.Tokens[0].Head, d.Tokens[3].Head}; got[0] != 2 || got[1] != 0 {
		t.Errorf("the heads are %v, want [2 0]", got)
	}
}
