package main

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"

	"github.com/urfave/cli/v2"

	"diplograph/ingest"
	"diplograph/ingest/fetch"
	"diplograph/ingest/read"
	"diplograph/schema"
)

// inputHelp is what every command that reads what articles say tells about its input.
const inputHelp = articlesHelp + "\n\n" + ownHelp

// articlesHelp is what every command that takes articles says about them.
const articlesHelp = `A file is one of these, as it is or packed with gzip or zstd:
   plain text   one article
   HTML         one article, the main text of the page
   RSS, Atom,   one article an entry: its whole text if the feed has it, else
   JSON Feed    the page it leads to if the feed is from the web, else its summary
   JSON lines   one article a line, of which only text is needed:
                {"id": "a1", "text": "…", "title": "…", "url": "…",
                "published": "2026-02-08", "publisher": "…", "author": "…"}
Besides files there are
   articles          a folder: files in it and below that end in .txt, .html,
                     .htm, .xhtml, .rss, .atom, .xml, .jsonl, .ndjson or .json,
                     in the order of their names
   'news/**/*.txt'   a pattern: the files that match, ** for any folders
   @list.txt         a list of files, folders, patterns and addresses, one a
                     line; lines that begin with # are nothing
   https://…         an article, a feed with the articles that it leads to, or
                     any of the formats above, fetched from the web
   -                 standard input; @- is a list on it
An article that cannot be read is named and left out, and the others go on; the
exit code is then 3. An article that gives no date may have it in its first
lines, in the dateline of an agency or a line of its own, if the year is there.

Nothing is fetched but what you name and what a fetched feed leads to.
robots.txt is obeyed, a host has one request at a time, and a page that has not
changed is not sent again. Pages have at most 16 MB. Private and local addresses
are not gone to without --allow-private.`

// inputFlags are those of every command that reads what articles say.
func (p *program) inputFlags() []cli.Flag {
	return append(append(articleFlags(), jobsFlag(), leastFlag()), p.ownFlags()...)
}

// articleFlags say what the files themselves do not.
func articleFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "published", Usage: "date of articles that give none, as `2026-02-08`; \"on Friday\" is counted from it"},
		&cli.StringFlag{Name: "title", Usage: "`TITLE` of a plain text, or of a page that gives none"},
		&cli.StringFlag{Name: "url", Usage: "`URL` of a plain text, or of a page that gives none; an article with the same URL replaces it"},
		privateFlag(),
	}
}

func privateFlag() cli.Flag {
	return &cli.BoolFlag{Name: "allow-private", Usage: "fetch from private and local addresses too"}
}

// leastFlag leaves out events that are not sure enough.
func leastFlag() cli.Flag {
	return &cli.Float64Flag{Name: "min-confidence", Usage: "leave out events of less confidence than `C`, 0 to 1",
		Action: func(_ *cli.Context, least float64) error {
			if !(least >= 0 && least <= 1) { // NaN too
				return usageFault{fmt.Sprintf("--min-confidence %g: it is a probability", least), "give a number from 0 to 1, as 0.7"}
			}
			return nil
		}}
}

// jobsFlag says how many articles are read at the same time; see jobs.
func jobsFlag() cli.Flag {
	return &cli.IntFlag{Name: "jobs", Aliases: []string{"j"}, DefaultText: "one a processor", Usage: "read `N` articles at the same time; the output is the same",
		Action: func(_ *cli.Context, n int) error {
			const most = 1024 // more only cost memory
			if n < 1 || n > most {
				return usageFault{fmt.Sprintf("--jobs %d: at least one is needed, and %d are enough", n, most), "leave it out for one a processor"}
			}
			return nil
		}}
}

func jobs(c *cli.Context) int { return cmp.Or(c.Int("jobs"), runtime.NumCPU()) }

// articles are those that the arguments name.
func (p *program) articles(c *cli.Context) (iter.Seq2[schema.Article, error], error) {
	files := c.Args().Slice()
	options := read.Options{Published: c.String("published"), Title: c.String("title"), URL: c.String("url"), Fetch: fetcher(c), Count: p.tally.bytes().Add}
	switch _, err := read.Date(options.Published); {
	case len(files) == 0:
		return nil, usageFault{"no article given", fmt.Sprintf("name files, folders or addresses, or - for standard input: %s %s", c.Command.HelpName, c.Command.ArgsUsage)}
	case err != nil:
		return nil, usageFault{fmt.Sprintf("--published %q is no date", options.Published), "write it as 2026-02-08"}
	case (len(files) > 1 || read.Several(files[0])) && (options.Title != "" || options.URL != ""):
		return nil, usageFault{"--title and --url are for one article, not for several files", "give JSON lines, where each has its own"}
	}
	return read.Files(files, p.stdin, options), nil
}

// fetcher brings what is on the web, and keeps it in the user's cache folder if there is one.
func fetcher(c *cli.Context) func(address string) (fetch.Page, error) {
	folder, err := os.UserCacheDir()
	if err == nil {
		folder = filepath.Join(folder, "diplograph", "pages")
	}
	client := fetch.New(fetch.Options{Version: strings.Trim(version(), "()"), Folder: folder, AllowPrivate: c.Bool("allow-private")})
	return func(address string) (fetch.Page, error) { return client.Get(c.Context, address) }
}

// each takes every article through the pipeline and gives its result to take, in input order. Articles that are
// left out are named, and counted in the error at the end.
func (p *program) each(c *cli.Context, articles iter.Seq2[schema.Article, error], take func(ingest.Result) error) error {
	pipeline, err := p.pipeline(c)
	if err != nil {
		return err
	}
	p.ui.start("reading", p.amount(c))
	defer p.ui.stop()
	var n leftOut
	for result, err := range pipeline.Run(c.Context, p.tally.reading(articles), jobs(c)) {
		if c.Err() != nil {
			return errInterrupted
		}
		if err != nil {
			p.leaveOut(&n, err)
			continue
		}
		if err := take(result); err != nil {
			return err
		}
		n.taken++
		p.ui.step()
	}
	return n.orNil()
}

// pipeline is one whose stages are timed.
func (p *program) pipeline(c *cli.Context) (*ingest.Pipeline, error) {
	pipeline, err := ingest.New(p.own)
	if err == nil {
		pipeline.Observe, pipeline.Least = p.tally.took, c.Float64("min-confidence")
	}
	return pipeline, err
}

// amount is how much of the files that the arguments name was read, and how much there is.
func (p *program) amount(c *cli.Context) func() (done, all int64) {
	size := sync.OnceValue(func() int64 {
		bytes, _ := read.Size(c.Args().Slice())
		return bytes
	})
	return func() (done, all int64) { return int64(p.tally.bytes().Get()), size() }
}

// leaveOut names an article that did not make it, counts it, and keeps it where --failed says.
func (p *program) leaveOut(n *leftOut, err error) {
	var unread *read.Error
	if errors.As(err, &unread) && unread.Skipped {
		n.skipped++
	} else {
		n.failed++
	}
	p.tally.leftOut(err)
	p.ui.warn(err)
	if err := p.failed.add(err); err != nil {
		p.ui.warn(err)
	}
}
