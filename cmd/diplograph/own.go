package main

import (
	"fmt"
	"io"
	"os"

	"github.com/urfave/cli/v2"

	"diplograph/ingest/resolve"
)

// ownHelp is what every command that resolves actors says about a user's own knowledge of them.
const ownHelp = `--actors names a table of actors that go before those we know. Its first line is
   key name aliases kind code role from to
parted by tabs, as all lines are; aliases are parted by "; ". --judgements names a
table of lines "same KEY KEY", which writes the second actor as the first, and
"different KEY KEY", which keeps two people apart. The README has examples.`

// ownFlags name the user's own files.
func ownFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "actors", Usage: "`FILE` of your own actors, which go before ours"},
		&cli.StringFlag{Name: "judgements", Usage: "`FILE` that says which actors are the same, and which people are not"},
	}
}

// own is what the user's files know.
func (p *program) own(c *cli.Context) (resolve.Own, error) {
	var own resolve.Own
	if err := readOwn(c.String("actors"), own.ReadActors); err != nil {
		return own, err
	}
	return own, readOwn(c.String("judgements"), own.ReadJudgements)
}

// readOwn gives a file to its reader, if there is one.
func readOwn(name string, read func(name string, text io.Reader) error) error {
	if name == "" {
		return nil
	}
	file, err := os.Open(name)
	if err != nil {
		return fmt.Errorf("opening a file of your own actors or judgements: %w", err)
	}
	defer file.Close()
	return read(name, file)
}
