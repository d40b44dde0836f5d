package main

import (
	"fmt"
	"io"
	"os"

	"github.com/urfave/cli/v2"
)

// ownHelp is what every command that resolves actors says about a user's own knowledge of them.
const ownHelp = `--actors names a table of actors that go before those we know. Its first line is
   key name aliases kind code role from to
parted by tabs, as all lines are; aliases are parted by "; ". --judgements names a
table of lines "same KEY KEY", which writes the second actor as the first, and
"different KEY KEY", which keeps two people apart. --rules names a file of words that
tell of an event, or of none, in the format of ours in ingest/events/data; "diplograph
check" tries it. docs/your-own-data.md has examples.`

// ownFlags read the user's own files as soon as they are named: a slip in one is told before anything is connected to.
func (p *program) ownFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "actors", Usage: "`FILE` of your own actors, which go before ours", Action: readOwn(p.own.Actors.ReadActors)},
		&cli.StringFlag{Name: "judgements", Usage: "`FILE` that says which actors are the same, and which people are not", Action: readOwn(p.own.Actors.ReadJudgements)},
		&cli.StringFlag{Name: "rules", Usage: "`FILE` of your own rules for events, which go before ours", Action: readOwn(p.own.Rules.Read)},
	}
}

// readOwn gives the file of a flag to its reader.
func readOwn(read func(name string, text io.Reader) error) func(*cli.Context, string) error {
	return func(_ *cli.Context, name string) error {
		file, err := os.Open(name)
		if err != nil {
			return fmt.Errorf("opening a file of your own: %w", err)
		}
		defer file.Close()
		return read(name, file)
	}
}
