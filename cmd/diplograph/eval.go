package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"iter"

	"github.com/urfave/cli/v2"

	"diplograph/ingest"
	"diplograph/ingest/eval"
	"diplograph/schema"
)

// evalCommand says how good the program is at texts whose events are known.
func (p *program) evalCommand() *cli.Command {
	return &cli.Command{
		Name:        "eval",
		Usage:       "score the program on texts whose events you know",
		ArgsUsage:   "GOLD…",
		Description: evalHelp,
		Flags: append([]cli.Flag{
			&cli.StringFlag{Name: "part", Value: string(eval.All), Usage: "score only the texts of this `PART`: read, unread, all", Action: oneOf("part", eval.Parts)},
			&cli.StringFlag{Name: "articles", Usage: "`FOLDER` with the article of each gold file, as <id>.jsonl"},
			&cli.BoolFlag{Name: "errors", Usage: "list every error with its sentence, what was expected and what was told"},
			outputFlag("text", "text", "json"),
			jobsFlag(),
		}, p.ownFlags()...),
		Action: p.eval,
	}
}

const evalHelp = `Compares what is told of texts with what you know they say. Prints precision,
recall and F1 of every event type, and how often each stated confidence was
right. The levels, each stricter than the one before:

   linked   both ends are found in the sentence, whatever the type
   typed    and the type is right
   actors   and the ends are the very same people and bodies, where before
            they may be the countries these act for
   status   and the status is right
   full     and mode, date, place, mediators and hosts are

GOLD is a file, or a folder with such files:

   article.yaml     article: ID, and events: as entries. The article is ID.jsonl
                    beside it, in ../articles, or in the folder --articles
   sentences.yaml   sentences: a list of text, published and events: as entries
   rows.jsonl       {"id", "text", "published", "events": [{"type",
                    "source_text", "target_text"}]} a line; an end is words of
                    the text, and met if one of its words is told. Scored at
                    linked and typed only; without "type", at linked

An entry, of which type is needed and the rest is compared only where given
(but a source or target that is left out means that nobody is named there):

   - {type: ASSAULT, mode: aerial, source: [country:KEN],
      target: [country:SOM], status: occurred, date: 2024-05-19,
      place: Kismayo, evidence: words of the sentence that says so}

Also mediators, hosts, reciprocal: true, and type or status as a list of which
any is right. Beside events, optional has entries that do not count and mustNot
those that must not be told. testdata/gold/README.md explains all of it.

--part unread keeps the texts whose id ends in 1, 3, 5 or 7, some 40 %, and
--part read the others. Who writes rules looks at the read part only: rules are
made to fit what was looked at, and the rest says what they are worth. Where an
id ends in no digit, the last hex digit of its SHA-256 modulo 10 stands for it.

Examples:
   diplograph eval testdata/gold
   diplograph eval --errors --part read mine.yaml | less
   diplograph eval -o json mine.jsonl | jq '.levels[] | [.level, .all.f1]'`

func (p *program) eval(c *cli.Context) error {
	if !c.Args().Present() {
		return usageFault{"no gold given", fmt.Sprintf("name files or folders: %s GOLD…", c.Command.HelpName)}
	}
	gold, err := eval.Load(c.Args().Slice(), c.String("articles"))
	if err != nil {
		return err
	}
	part := eval.Part(c.String("part"))
	if gold = part.Choose(gold); len(gold) == 0 {
		p.ui.say("no text is in part %s", part)
	}
	report, err := p.score(c, gold)
	if report == nil {
		return err
	}
	return errors.Join(err, p.printSummary(report.Summary(c.Bool("errors")), c.String("output")))
}

// score takes every text through the pipeline. One that fails is named, and counts as if nothing had been told of it.
func (p *program) score(c *cli.Context, gold []eval.Gold) (*eval.Report, error) {
	pipeline, err := ingest.New(p.own)
	if err != nil {
		return nil, err
	}
	p.ui.start("scoring", nil)
	defer p.ui.stop()
	var report eval.Report
	var n leftOut
	for result, err := range pipeline.Run(c.Context, texts(gold), jobs(c)) {
		if c.Err() != nil {
			return nil, errInterrupted
		}
		if err != nil {
			p.leaveOut(&n, err)
		} else {
			n.taken++
		}
		report.Add(gold[n.all()-1], &result.Batch)
		p.ui.step()
	}
	return &report, n.orNil()
}

// texts are the articles of gold, in its order.
func texts(gold []eval.Gold) iter.Seq2[schema.Article, error] {
	return func(yield func(schema.Article, error) bool) {
		for _, g := range gold {
			if !yield(g.Article, nil) {
				return
			}
		}
	}
}

func (p *program) printSummary(s eval.Summary, format string) error {
	if format == "json" {
		out := json.NewEncoder(p.stdout)
		out.SetEscapeHTML(false)
		out.SetIndent("", "  ")
		return out.Encode(s)
	}
	return p.print(s.Tables() + s.List())
}
