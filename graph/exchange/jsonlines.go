package exchange

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"

	"diplograph/graph"
)

// longest is the longest line that Read takes: a sentence or the aliases of an actor are far shorter.
const longest = 16 << 20

// jsonLines writes an object a line. It leaves &, < and > alone: this is not for web pages.
func jsonLines(w io.Writer, elements Elements) error {
	out := bufio.NewWriter(w)
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	for e, err := range elements {
		if err != nil {
			return err
		}
		if err := encoder.Encode(e); err != nil {
			return fmt.Errorf("writing JSON lines: %w", err)
		}
	}
	return out.Flush()
}

// Read reads what Write wrote as "jsonl". The error names the line.
func Read(name string, r io.Reader) Elements {
	return func(yield func(graph.Element, error) bool) {
		lines := bufio.NewScanner(r)
		lines.Buffer(nil, longest)
		number := 0
		for lines.Scan() {
			number++
			var e graph.Element
			if err := json.Unmarshal(lines.Bytes(), &e); err != nil {
				yield(e, fmt.Errorf("reading %s:%d: %w; is it what diplograph export wrote, whole?", name, number, err))
				return
			}
			if !yield(e, nil) {
				return
			}
		}
		if err := lines.Err(); err != nil {
			yield(graph.Element{}, fmt.Errorf("reading %s:%d: %w", name, number+1, err))
		}
	}
}
