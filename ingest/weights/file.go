package weights

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"iter"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
	"unsafe"
)

const (
	magic   = "DIPLOGNN"
	version = 1
)

// Tensor is a matrix of any rank in row-major order.
type Tensor struct {
	Shape []int
	Data  []float32
}

// File is an open weights file: tensors and tables by name. Its layout is in ingest/nlp/model/README.md.
type File struct {
	sections map[string]section
}

type section struct {
	kind string // "i8", "f16", "f32" or "text"
	size string // a tensor's shape, as "96x3x288"; a table's number of lines
	data []byte
}

// Open reads a weights file. It fails on one that is damaged or of another format; the data stays in use, unchanged.
func Open(data []byte) (*File, error) {
	header := len(magic) + 4 + sha256.Size
	if len(data) < header+4 || string(data[:len(magic)]) != magic {
		return nil, errors.New("opening the weights file: it is not one; write it with its export script")
	}
	if v := binary.LittleEndian.Uint32(data[len(magic):]); v != version {
		return nil, fmt.Errorf("opening the weights file: format %d, want %d; write it again with its export script", v, version)
	}
	body := data[header:]
	if sum := sha256.Sum256(body); !bytes.Equal(sum[:], data[len(magic)+4:header]) {
		return nil, errors.New("opening the weights file: its checksum does not fit; restore it with git or its export script")
	}
	sections, err := readIndex(body)
	if err != nil {
		return nil, fmt.Errorf("opening the weights file: %w", err)
	}
	return &File{sections}, nil
}

// readIndex finds the sections: the index's length, its lines, then the data they point into.
func readIndex(body []byte) (map[string]section, error) {
	size := int64(binary.LittleEndian.Uint32(body))
	if size > int64(len(body)-4) {
		return nil, fmt.Errorf("an index of %d bytes in %d", size, len(body))
	}
	index, data := string(body[4:4+size]), body[4+size:]
	sections := make(map[string]section)
	for line := range strings.Lines(index) {
		name, s, err := readSection(strings.TrimSuffix(line, "\n"), data)
		if err != nil {
			return nil, err
		}
		sections[name] = s
	}
	return sections, nil
}

// readSection reads a line of the index: name, kind, size, offset, length.
func readSection(line string, data []byte) (string, section, error) {
	fields := strings.Split(line, "\t")
	if len(fields) != 5 {
		return "", section{}, fmt.Errorf("index line %q has %d fields, want 5", line, len(fields))
	}
	offset, err1 := strconv.ParseUint(fields[3], 10, 31)
	length, err2 := strconv.ParseUint(fields[4], 10, 31)
	if err1 != nil || err2 != nil || offset+length > uint64(len(data)) {
		return "", section{}, fmt.Errorf("index line %q points outside the file", line)
	}
	return fields[0], section{fields[1], fields[2], data[offset : offset+length]}, nil
}

// Tensor returns a matrix by name, as "tok2vec.mix.W", widened to float32.
func (f *File) Tensor(name string) (Tensor, error) {
	s, ok := f.sections[name]
	if !ok || s.kind == "text" {
		return Tensor{}, fmt.Errorf("reading tensor %q: the weights file has none of that name", name)
	}
	shape, count, err := readShape(s.size)
	if err != nil {
		return Tensor{}, fmt.Errorf("reading tensor %q: %w", name, err)
	}
	values, err := s.floats(count)
	if err != nil {
		return Tensor{}, fmt.Errorf("reading tensor %q: %w", name, err)
	}
	return Tensor{shape, values}, nil
}

// Halves returns the shape of a matrix and its half-precision numbers as they lie in the file; none if they are of full
// precision.
func (f *File) Halves(name string) (shape []int, half []byte, err error) {
	s, ok := f.sections[name]
	if !ok || s.kind == "text" {
		return nil, nil, fmt.Errorf("reading tensor %q: the weights file has none of that name", name)
	}
	shape, count, err := readShape(s.size)
	if err != nil || s.kind != "f16" {
		return shape, nil, err
	}
	if len(s.data) != 2*count {
		return nil, nil, fmt.Errorf("reading tensor %q: %d bytes for the shape %s", name, len(s.data), s.size)
	}
	return shape, s.data, nil
}

// Int8 returns the shape of a matrix and its integers as they lie in the file, to be read only; none if it is of another
// kind.
func (f *File) Int8(name string) (shape []int, data []int8, err error) {
	s, ok := f.sections[name]
	if !ok || s.kind == "text" {
		return nil, nil, fmt.Errorf("reading tensor %q: the weights file has none of that name", name)
	}
	shape, count, err := readShape(s.size)
	if err != nil || s.kind != "i8" {
		return shape, nil, err
	}
	if len(s.data) != count || count == 0 {
		return nil, nil, fmt.Errorf("reading tensor %q: %d bytes for the shape %s", name, len(s.data), s.size)
	}
	return shape, unsafe.Slice((*int8)(unsafe.Pointer(&s.data[0])), count), nil
}

// Names gives the names of all sections, in no order.
func (f *File) Names() iter.Seq[string] { return maps.Keys(f.sections) }

// Has tells whether there is a section of a name.
func (f *File) Has(name string) bool {
	_, ok := f.sections[name]
	return ok
}

// readShape reads "96x3x288" and says how many numbers that is.
func readShape(text string) (shape []int, count int, err error) {
	count = 1
	for part := range strings.SplitSeq(text, "x") {
		n, err := strconv.ParseUint(part, 10, 24)
		if err != nil || count > math.MaxInt32 {
			return nil, 0, fmt.Errorf("the shape %q is none", text)
		}
		shape, count = append(shape, int(n)), count*int(n)
	}
	return shape, count, nil
}

func (s section) floats(count int) ([]float32, error) {
	values := make([]float32, 0, min(count, len(s.data)))
	switch s.kind {
	case "i8":
		for _, b := range s.data {
			values = append(values, float32(int8(b)))
		}
	case "f16":
		for at := 0; at+2 <= len(s.data); at += 2 {
			values = append(values, Widen(binary.LittleEndian.Uint16(s.data[at:])))
		}
	case "f32":
		for at := 0; at+4 <= len(s.data); at += 4 {
			values = append(values, math.Float32frombits(binary.LittleEndian.Uint32(s.data[at:])))
		}
	}
	if len(values) != count {
		return nil, fmt.Errorf("%d numbers of kind %q for the shape %s", len(values), s.kind, s.size)
	}
	return values, nil
}

// Table returns a table by name, as "labels.tagger": UTF-8 lines, each with a line feed. Read only.
func (f *File) Table(name string) ([]byte, error) {
	s, ok := f.sections[name]
	if !ok || s.kind != "text" {
		return nil, fmt.Errorf("reading table %q: the weights file has none of that name", name)
	}
	return s.data, nil
}

// Matrix reads the numbers of a tensor, widened to float32, and checks its shape.
func (f *File) Matrix(name string, shape ...int) ([]float32, error) {
	t, err := f.Tensor(name)
	if err != nil {
		return nil, err
	}
	if !slices.Equal(t.Shape, shape) {
		return nil, fmt.Errorf("reading tensor %q: its shape is %v, not %v; write the file again with its export script", name, t.Shape, shape)
	}
	return t.Data, nil
}

// Lines returns a table's lines, without their line feeds.
func (f *File) Lines(name string) ([]string, error) {
	table, err := f.Table(name)
	if err != nil {
		return nil, err
	}
	return strings.Split(strings.TrimSuffix(string(table), "\n"), "\n"), nil
}
