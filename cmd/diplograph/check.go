package main

import (
	"errors"
	"fmt"

	"github.com/urfave/cli/v2"

	"diplograph/ingest"
)

// checkCommand tries a user's own files without reading an article.
func (p *program) checkCommand() *cli.Command {
	return &cli.Command{
		Name:  "check",
		Usage: "check your own actors, judgements and rules",
		Description: `Reads the files that --actors, --judgements and --rules name, says what is wrong in
them, and tries each rule on the sentences that it has under "fires" and "quiet".

Example:
   diplograph check --rules mine.yaml`,
		Flags:  p.ownFlags(),
		Action: p.check,
	}
}

func (p *program) check(c *cli.Context) error {
	if c.NArg() > 0 || c.NumFlags() == 0 {
		return usageFault{"diplograph check takes files by their flags: --rules FILE, --actors FILE, --judgements FILE", "diplograph check --help has an example"}
	}
	pipeline, err := ingest.New(p.own)
	if err != nil {
		return err
	}
	if faults := pipeline.CheckRules(p.own.Rules); len(faults) > 0 {
		return fmt.Errorf("checking your rules: %w", errors.Join(faults...))
	}
	p.ui.say("checked: nothing is wrong; %s of rules do what they should", count(len(p.own.Rules.Sentences()), "sentence"))
	return nil
}
