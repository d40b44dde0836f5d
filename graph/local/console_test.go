package local_test

import (
	"os"
	"path/filepath"
	"testing"

	"diplograph/graph/local"
)

func TestLastWords(t *testing.T) {
	tests := []struct{ name, log, want string }{
		{"a chain of causes", "2026-11-23 INFO  Starting...\n2026-11-23 ERROR Failed to start\njava.lang.X\n\tat a.b(C.java:1)\nCaused by: the port\n\t... 14 more\nCaused by: the store\n\tat d.e\n2026-11-23 INFO  Stopped.\n", "Caused by: the store"},
		{"an option that Java does not know", "Error: Could not create the Java Virtual Machine.\nError: A fatal exception has occurred. Program will exit.\n", "Error: A fatal exception has occurred. Program will exit."},
		{"no complaint", "2026-11-23 INFO  Starting...\nKilled\n", "Killed"},
		{"silence", "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "console.log")
			if err := os.WriteFile(path, []byte(test.log), 0o644); err != nil {
				t.Fatal(err)
			}
			if got := local.LastWords(path); got != test.want {
				t.Errorf("the last words are %q, not %q", got, test.want)
			}
		})
	}
}
