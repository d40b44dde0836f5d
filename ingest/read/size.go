package read

import (
	"io"
	"os"

	"diplograph/schema"
)

// Size is how many bytes the files have that [Files] would read, packed as they may be. It is not known where one of the paths
// is standard input or an address. What cannot be read counts as nothing.
func Size(paths []string) (bytes int64, known bool) {
	r := reader{sum: &sum{}, yield: func(schema.Article, error) bool { return true }}
	for _, path := range paths {
		if r.path(path); r.sum.unknown {
			return 0, false
		}
	}
	return r.sum.bytes, true
}

// sum adds up the sizes of files.
type sum struct {
	bytes   int64
	unknown bool
}

func (s *sum) add(path string) bool {
	if info, err := os.Stat(path); err == nil {
		s.bytes += info.Size()
	}
	return true
}

// counted tells how much was read.
type counted struct {
	io.Reader
	count func(bytes int)
}

func (c counted) Read(b []byte) (int, error) {
	n, err := c.Reader.Read(b)
	if c.count != nil {
		c.count(n)
	}
	return n, err
}
