package main

import (
	"context"
	"errors"
	"io"
	"runtime/debug"

	"github.com/urfave/cli/v2"

	"diplograph/ingest"
)

// program is what every command works with: where data comes from and goes to, and where words go.
type program struct {
	stdin  io.Reader
	stdout io.Writer
	ui     *ui
	own    ingest.Own  // of the user, empty but for commands that have --actors, --judgements and --rules
	failed *failedFile // nil but for --failed
	tally  *tally
}

// run is the program: it does what the arguments say and returns the exit code.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	p := &program{stdin: stdin, stdout: stdout, ui: newUI(stderr), tally: newTally()}
	err := p.app().RunContext(ctx, args)
	if err != nil && ctx.Err() != nil && !errors.Is(err, errInterrupted) {
		err = errInterrupted
	}
	if err != nil {
		p.ui.fail(err)
	}
	return exitCode(err)
}

// app names the commands.
func (p *program) app() *cli.App {
	app := &cli.App{
		Name:                 "diplograph",
		Usage:                "turn news articles into a knowledge graph of diplomatic events in Neo4j",
		Description:          about,
		Version:              version(),
		Writer:               p.stdout,
		ErrWriter:            p.ui.out,
		Suggest:              true,
		EnableBashCompletion: true,

		Flags:                     []cli.Flag{p.logFlag(false)},
		DisableSliceFlagSeparator: true, // a comma may be part of a name
		Commands: []*cli.Command{
			p.demoCommand(), p.ingestCommand(), p.watchCommand(), p.publishCommand(), p.forgetCommand(), p.queryCommand(), p.browseCommand(), p.plotCommand(),
			p.extractCommand(), p.explainCommand(), p.evalCommand(), p.checkCommand(), p.schemaCommand(),
			p.exportCommand(), p.importCommand(),
			p.dbCommand(), p.completionCommand(),
		},
		Action:         p.noCommand,
		ExitErrHandler: func(*cli.Context, error) {}, // run decides how the process ends
	}
	app.OnUsageError = usageError
	for _, c := range app.Commands {
		c.Flags = append(c.Flags, p.logFlag(true)) // people write it at the end
	}
	guard(app.Commands)
	return app
}

const about = `diplograph reads news articles in English and writes who negotiates with,
threatens, sanctions, aids or attacks whom, when, where, and in which sentence
of which article it says so. It works offline, and the same article always
gives the same graph.

Begin with   diplograph demo
then         diplograph ingest --published 2026-02-08 article.txt
and ask      diplograph query negotiations --param country=Iran
and look     diplograph browse
and draw     diplograph plot network --save network.svg

Exit codes: 0 done, 1 error, 2 wrong usage, 3 some articles were left out,
4 Neo4j refused the password, 5 no such Neo4j or database, 130 interrupted.`

// noCommand is what happens without a command, or with one that does not exist.
func (p *program) noCommand(c *cli.Context) error {
	switch {
	case c.Args().Present():
		return unknownCommand(c)
	case c.Command.HelpName == c.App.HelpName:
		return cli.ShowAppHelp(c)
	}
	return cli.ShowSubcommandHelp(c)
}

// version is that of the module, "(devel)" when built from a checkout.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(devel)"
	}
	return info.Main.Version
}
