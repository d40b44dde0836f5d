// Command speed times the pipeline on a file of texts, one JSON object with a "text" a line, and prints what it measured
// as one JSON object. speed.py beside it runs it in turn with spaCy.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"
	"time"

	"diplograph/ingest/nlp"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "speed:", err)
		os.Exit(1)
	}
}

// options are what the arguments say.
type options struct {
	jobs        int
	batch       int // bytes of text that are given to the pipeline at once; 0 for one text at a time
	annotations string
	file        string
}

func parseOptions(args []string) (options, error) {
	var o options
	var one bool
	flags := flag.NewFlagSet("speed [FLAG…] FILE", flag.ContinueOnError)
	flags.IntVar(&o.jobs, "jobs", 1, "parse with `N` workers on as many processors")
	flags.IntVar(&o.batch, "batch", 12_000, "give the pipeline texts of about `BYTES` together")
	flags.BoolVar(&one, "one", false, "give the pipeline one text at a time")
	flags.StringVar(&o.annotations, "annotations", "", "write what the pipeline says of every token to `FILE`, and do not time it")
	if err := flags.Parse(args); err != nil {
		return o, err
	}
	if flags.NArg() != 1 || o.jobs < 1 {
		return o, errors.New("name one file of texts and at least one job: speed [-jobs N] FILE")
	}
	if o.file = flags.Arg(0); one {
		o.batch = 0
	}
	return o, nil
}

// run does what the arguments say. The texts are read before the clock starts.
func run(args []string, out io.Writer) error {
	o, err := parseOptions(args)
	if err != nil {
		return err
	}
	runtime.GOMAXPROCS(o.jobs)
	texts, err := readTexts(o.file)
	if err != nil {
		return fmt.Errorf("reading texts of %q: %w", o.file, err)
	}
	start := time.Now()
	p, err := nlp.New()
	if err != nil {
		return err
	}
	loaded := time.Since(start)
	if o.annotations != "" {
		return annotate(p, texts, o.batch, o.annotations)
	}
	f := timed(p, texts, o)
	f.LoadSeconds, f.PeakBytes = loaded.Seconds(), peak()
	return json.NewEncoder(out).Encode(f)
}

// readTexts reads the file.
func readTexts(name string) ([]string, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var texts []string
	for lines := json.NewDecoder(bufio.NewReader(file)); ; {
		var line struct{ Text string }
		switch err := lines.Decode(&line); err {
		case nil:
			texts = append(texts, line.Text)
		case io.EOF:
			return texts, nil
		default:
			return nil, err
		}
	}
}
