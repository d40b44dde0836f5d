package eval

import (
	"fmt"
	"testing"
)

func TestPart(t *testing.T) {
	for id, want := range map[string]Part{
		"a-1": Unread, "a-2": Read, "row13": Unread, "row15": Unread, "row17": Unread, "row19": Read, "row10": Read,
		"muscat": Unread, "coup-niger": Unread, "aid-earthquake": Read, // their SHA-256 ends in 5, b and 2
	} {
		if got := partOf(id); got != want {
			t.Errorf("%q is in part %s, want %s", id, got, want)
		}
	}
}

// TestPartsAreAll: no text is in both parts or in none.
func TestPartsAreAll(t *testing.T) {
	var gold []Gold
	for i := range 200 {
		gold = append(gold, Gold{ID: fmt.Sprintf("%d", i)}, Gold{ID: fmt.Sprintf("%dx", i)})
	}
	read, unread := len(Read.Choose(gold)), len(Unread.Choose(gold))
	if all := len(All.Choose(gold)); read+unread != all || all != len(gold) || unread < all*3/10 || unread > all/2 {
		t.Errorf("%d texts are read and %d unread of %d", read, unread, all)
	}
}
