package nlp

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What a worker remembers must not show, neither when it is much nor when it has just been forgotten.
func TestVocabularyForgets(t *testing.T) {
	p := newPipeline(t)
	w := p.newWorker(p.kernel, keptWords)
	workers := &sync.Pool{New: func() any { return w }}
	first, _ := p.parse([]string{sample}, workers)
	var many strings.Builder
	for i := range manyWords + 1 {
		fmt.Fprintf(&many, "w%d ", i)
	}
	w.look(many.String())
	if !w.vocabulary.full() {
		t.Fatalf("%d words are not many: the test proves nothing", len(w.vocabulary.all))
	}
	again, _ := p.parse([]string{sample}, workers)
	if n := len(w.vocabulary.all); n > 100 {
		t.Errorf("%d words are known after it was full", n)
	}
	if diff := cmp.Diff(first, again, cmp.AllowUnexported(Doc{}, Token{})); diff != "" {
		t.Errorf("after forgetting (-before +after):\n%s", diff)
	}
}
