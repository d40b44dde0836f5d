package nlp

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// tree makes a linked doc of tokens with these heads.
func tree(heads ...int) *Doc {
	d := &Doc{Tokens: make([]Token, len(heads))}
	for i, h := range heads {
		d.Tokens[i] = Token{Text: "x", Head: h, Dep: "dep"}
		if h == i {
			d.Tokens[i].Dep = "ROOT"
		}
	}
	d.findChildren()
	d.measure()
	return d
}

func TestLink(t *testing.T) {
	d := tree(1, 1, 4, 2, 1, 5) // 3 hangs on 2, 2 on 4, 4 on 1; 5 alone
	for i, want := range [][]int{{}, {0, 4}, {3}, {}, {2}, {}} {
		if diff := cmp.Diff(want, d.Children(i), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("children of %d (-want +got):\n%s", i, diff)
		}
	}
	if diff := cmp.Diff([]Span{{0, 1}, {0, 5}, {2, 4}, {3, 4}, {2, 5}, {5, 6}}, d.subtrees); diff != "" {
		t.Errorf("subtrees (-want +got):\n%s", diff)
	}
}

// A chain as long as a long text must neither overflow a stack nor take time that grows with its square.
func TestLinkDeep(t *testing.T) {
	const n = 300_000
	heads := make([]int, n)
	for i := range heads {
		heads[i] = max(i-1, 0)
	}
	if got, want := tree(heads...).Subtree(0), (Span{0, n}); got != want {
		t.Errorf("the subtree of the root is %v, want %v", got, want)
	}
}
