package model

import "testing"

// The values are those of spaCy for the string "ukraine", whose id is the key.
func TestHash(t *testing.T) {
	const ukraine = 5344665640039801822
	want := [4]uint32{3967690812, 3274251884, 1656568922, 616410531}
	if got := hash(ukraine, firstSeed); got != want {
		t.Errorf("hash is %v, want %v", got, want)
	}
	if got := hash(ukraine, firstSeed+1); got == want {
		t.Error("another seed gives the same hash")
	}
}
