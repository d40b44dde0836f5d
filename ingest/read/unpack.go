package read

import (
	"bufio"
	"compress/gzip"
	"errors"
	"fmt"
	"io"

	"github.com/klauspost/compress/zstd"
)

// maxWindow is how far back a zstd file may refer, in bytes, and so the memory that reading it takes. It is what zstd itself
// allows unless told otherwise.
const maxWindow = 128 << 20

// errPacked says that unpacking failed, so what is packed cannot be trusted any more.
var errPacked = errors.New("is damaged or cut off")

// unpack takes the gzip or zstd off that a stream begins with; others are given back as they are.
func unpack(in io.Reader) (io.ReadCloser, error) {
	b := bufio.NewReader(in)
	start, _ := b.Peek(4)
	var out io.ReadCloser
	var err error
	switch {
	case len(start) >= 2 && string(start[:2]) == "\x1f\x8b":
		out, err = gzip.NewReader(b)
	case string(start) == "\x28\xb5\x2f\xfd":
		out, err = openZstd(b)
	default:
		return io.NopCloser(b), nil
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errPacked, err)
	}
	return unpacking{out}, nil
}

// openZstd reads zstd without goroutines of its own.
func openZstd(in io.Reader) (io.ReadCloser, error) {
	d, err := zstd.NewReader(in, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxWindow), zstd.WithDecoderLowmem(true))
	if err != nil {
		return nil, err
	}
	return d.IOReadCloser(), nil
}

// unpacking marks the errors of unpacking as such.
type unpacking struct{ io.ReadCloser }

func (u unpacking) Read(p []byte) (int, error) {
	n, err := u.ReadCloser.Read(p)
	if err != nil && err != io.EOF {
		err = fmt.Errorf("%w: %w", errPacked, err)
	}
	return n, err
}
