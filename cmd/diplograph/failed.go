package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"

	"github.com/urfave/cli/v2"

	"diplograph/ingest"
	"diplograph/ingest/read"
)

// failedFlag is where articles go that could not be loaded.
func failedFlag() cli.Flag {
	return &cli.StringFlag{Name: "failed", Usage: "write articles that failed to `FILE` with their errors, as JSON lines that ingest reads again; it is overwritten"}
}

// failedFile keeps the articles that failed; nil keeps nothing.
type failedFile struct{ *os.File }

// openFailed makes the file that the flag names, new: an article that failed before and is given again fails again.
func openFailed(c *cli.Context) (*failedFile, error) {
	name := c.String("failed")
	if name == "" {
		return nil, nil
	}
	for _, input := range c.Args().Slice() {
		if sameFile(input, name) {
			return nil, usageFault{fmt.Sprintf("--failed %q is read as well", name), "name another file: it would be overwritten before it is read"}
		}
	}
	file, err := os.Create(name)
	if err != nil {
		return nil, fmt.Errorf("making the file for articles that failed: %w", err)
	}
	return &failedFile{file}, nil
}

func sameFile(a, b string) bool {
	first, err1 := os.Stat(a)
	second, err2 := os.Stat(b)
	return err1 == nil && err2 == nil && os.SameFile(first, second)
}

// add writes why an article failed and, if it was read at all, the article.
func (f *failedFile) add(why error) error {
	var unread *read.Error
	if f == nil || errors.As(why, &unread) && unread.Skipped { // who was skipped is sound
		return nil
	}
	failed := &ingest.Failed{}
	errors.As(why, &failed) // else it was not even read
	a := failed.Article
	line, err := json.Marshal(struct {
		ID        string `json:"id,omitempty"`
		Title     string `json:"title,omitempty"`
		URL       string `json:"url,omitempty"`
		Published string `json:"published,omitempty"`
		Publisher string `json:"publisher,omitempty"`
		Text      string `json:"text,omitempty"`
		Error     string `json:"error"`
	}{a.Key, a.Title, a.URL, a.Published, a.Publisher, a.Text, why.Error()})
	if err != nil {
		return fmt.Errorf("writing an article that failed: %w", err)
	}
	if _, err := f.Write(append(line, '\n')); err != nil {
		return fmt.Errorf("writing an article that failed: %w", err)
	}
	return nil
}

func (f *failedFile) close() {
	if f != nil {
		f.Close() // every line was written at once
	}
}
