package nlp

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNounChunks(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"The old king met two envoys from the northern provinces.", []string{"The old king", "two envoys", "the northern provinces"}},
		{"Peru, Chile and Bolivia signed it.", []string{"Peru", "Chile", "Bolivia", "it"}},
		{"The treaty that they signed has failed.", []string{"The treaty", "that", "they"}},
		{"Mexico's foreign minister arrived on Monday.", []string{"Mexico's foreign minister", "Monday"}},
		{"Stop!", nil},
	} {
		doc := newPipeline(t).Parse(c.text)
		var got []string
		for _, s := range doc.NounChunks() {
			got = append(got, doc.Slice(s))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q: noun chunks (-want +got):\n%s", c.text, diff)
		}
	}
}
