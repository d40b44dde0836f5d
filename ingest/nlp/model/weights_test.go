package model

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"os"
	"testing"
)

func TestWeights(t *testing.T) {
	f, err := Open(Weights)
	if err != nil {
		t.Fatal(err)
	}
	total := 0
	for name := range f.Names() {
		if tensor, err := f.Tensor(name); err == nil {
			total += len(tensor.Data)
		}
	}
	if total != 3187174 { // the number of weights of the published pipeline without its senter
		t.Errorf("got %d weights, want 3187174", total)
	}
}

// TestCard keeps the model card true.
func TestCard(t *testing.T) {
	card, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	if sum := fmt.Sprintf("%x", sha256.Sum256(Weights)); !bytes.Contains(card, []byte(sum)) {
		t.Errorf("README.md does not give the SHA-256 of en_core_web_sm.bin, %s", sum)
	}
}
