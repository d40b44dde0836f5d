package local_test

import (
	"strings"
	"testing"

	"diplograph/graph/local"
)

// TestReleases: each release has its own folder, and a name that is none says which there are.
func TestReleases(t *testing.T) {
	homes := map[string]string{"": "", "5.26": "", "2026.08": ""}
	home := t.TempDir()
	for name := range homes {
		t.Setenv("DIPLOGRAPH_NEO4J", name)
		_, err := local.Find(local.Options{Home: home})
		if err == nil {
			t.Fatal("a server runs in an empty folder")
		}
		homes[name] = err.Error()
	}
	if homes[""] != homes["5.26"] || homes["5.26"] == homes["2026.08"] {
		t.Errorf("Find says %q", homes)
	}
	t.Setenv("DIPLOGRAPH_NEO4J", "4.4")
	if _, err := local.Start(t.Context(), local.Options{Home: home}); err == nil || !strings.Contains(err.Error(), "one of 5.26, 2026.08") {
		t.Errorf("for 4.4 the error is %v", err)
	}
}
