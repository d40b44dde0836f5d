package read

import (
	"bytes"
	"compress/gzip"
	"io"
	"runtime"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
)

// zipped packs a text with gzip.
func zipped(t testing.TB, text string) string {
	t.Helper()
	var b bytes.Buffer
	pack(t, gzip.NewWriter(&b), text)
	return b.String()
}

// zstandard packs a text with zstd.
func zstandard(t testing.TB, text string, options ...zstd.EOption) string {
	t.Helper()
	var b bytes.Buffer
	w, err := zstd.NewWriter(&b, options...)
	if err != nil {
		t.Fatal(err)
	}
	pack(t, w, text)
	return b.String()
}

func pack(t testing.TB, w io.WriteCloser, text string) {
	t.Helper()
	if _, err := io.WriteString(w, text); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestPacked(t *testing.T) {
	lines, want := "{\"text\":\"A.\"}\n{\"text\":\"B.\"}\n", "||||\"A.\"\n||||\"B.\"\n"
	for _, c := range []struct{ about, name, content, want string }{
		{"gzip", "a.jsonl.gz", zipped(t, lines), want},
		{"gzip in parts", "a.jsonl.gz", zipped(t, lines[:14]) + zipped(t, lines[14:]), want},
		{"zstd", "a.jsonl.zst", zstandard(t, lines), want},
		{"by what it begins with", stdinName, zstandard(t, lines), want},
		{"text", "a.txt.gz", zipped(t, "\ufeff{sic} Talks."), "a.txt.gz||||\"{sic} Talks.\"\n"},
		{"no gzip after all", "a.jsonl.gz", lines, want},
		{"gzip that is cut off", "a.jsonl.gz", zipped(t, lines)[:30], want + "reading \"a.jsonl.gz:3\": is damaged or cut off: unexpected EOF\n"},
		{"gzip with a wrong sum", "a.jsonl.gz", zipped(t, lines)[:len(zipped(t, lines))-8] + "12345678", "||||\"A.\"\n||||\"B.\"\nreading \"a.jsonl.gz:3\": is damaged or cut off: gzip: invalid checksum\n"},
		{"no more than the start of gzip", "a.jsonl.gz", "\x1f\x8b\x08", "reading \"a.jsonl.gz\": is damaged or cut off: unexpected EOF\n"},
		{"zstd that is cut off", "a.zst", zstandard(t, lines)[:20], "reading \"a.zst\": is damaged or cut off: unexpected EOF\n"},
		{"zstd that takes too much memory", "a.jsonl.zst", "\x28\xb5\x2f\xfd\x00\xa8\x00\x00\x00", "reading \"a.jsonl.zst:1\": is damaged or cut off: window size exceeded\n"},
	} {
		if got := show(c.name, c.content, Options{}); got != c.want {
			t.Errorf("%s:\ngot  %swant %s", c.about, got, c.want)
		}
	}
}

// repeated gives a text again and again, without holding all of it.
type repeated struct {
	text  string
	times int
	rest  string
}

func (r *repeated) Read(p []byte) (int, error) {
	if r.rest == "" {
		if r.times == 0 {
			return 0, io.EOF
		}
		r.times--
		r.rest = r.text
	}
	n := copy(p, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

// A file that is larger than memory is read in a few megabytes, packed or not.
func TestLinesAreStreamed(t *testing.T) {
	const articles, of = 60, 1_000_000
	line := `{"text":"` + strings.Repeat("Talks. ", of/7) + "\"}\n"
	packed := zstandard(t, strings.Repeat(line, 4))
	for name, in := range map[string]io.Reader{"a.jsonl": &repeated{text: line, times: articles}, "a.jsonl.zst": &repeated{text: packed, times: articles / 4}} {
		n, most := 0, uint64(0)
		for _, err := range Stream(name, in, Options{}) {
			if err != nil {
				t.Fatal(err)
			}
			if n++; n%10 == 0 {
				runtime.GC()
				var now runtime.MemStats
				runtime.ReadMemStats(&now)
				most = max(most, now.HeapAlloc)
			}
		}
		if n != articles || most > 48<<20 {
			t.Errorf("%s: %d articles in %d MB, want %d in less than 48", name, n, most>>20, articles)
		}
	}
}

// FuzzPacked feeds anything that says it is packed: it must not panic, and must hand out sound articles only.
func FuzzPacked(f *testing.F) {
	for _, seed := range []string{zipped(f, `{"text":"Iran met Oman."}`), zstandard(f, `{"text":"Iran met Oman."}`), "\x1f\x8b", "\x28\xb5\x2f\xfd"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, content string) {
		for a, err := range Stream("a.jsonl.gz", strings.NewReader(content), Options{}) {
			if err == nil {
				checkArticle(t, a)
			}
		}
	})
}
