package main

import (
	"fmt"
	"text/tabwriter"

	"github.com/urfave/cli/v2"

	"diplograph/graph/local"
)

// dbCommand manages the local Neo4j.
func (p *program) dbCommand() *cli.Command {
	return &cli.Command{
		Name:  "db",
		Usage: "start, stop or look at the local Neo4j",
		Description: `For those without a Neo4j of their own: a real Neo4j Community server with Neo4j
Browser, run as a process on this machine. It needs Java 17 or later, and Maven
at the first start, which fetches it. It listens on this machine only, keeps its
graph and a password of its own in your data folder, and goes on running between
commands. DIPLOGRAPH_HOME names another folder. It is Neo4j 5.26 LTS; with
DIPLOGRAPH_NEO4J=2026.08 it is that one, which needs Java 21 or later and has a
graph of its own. "db admin" is Neo4j's own tool for dumps, imports and checks:
diplograph db admin database dump neo4j --to-path=.`,
		Action: p.noCommand,
		Subcommands: []*cli.Command{
			{Name: "start", Usage: "start it, or find the one that runs", Action: p.dbStart},
			{Name: "stop", Usage: "stop it; the graph stays", Action: p.dbStop},
			{Name: "admin", Usage: "run its neo4j-admin, while it is stopped", ArgsUsage: "COMMAND…", SkipFlagParsing: true, Action: p.dbAdmin},
			{Name: "status", Usage: "print where it is; exit code 5 when it does not run", Action: p.dbStatus},
		},
	}
}

func (p *program) dbStart(c *cli.Context) error {
	s, err := p.startLocal(c.Context)
	if err != nil {
		return err
	}
	return p.printServer(c, s)
}

func (p *program) dbStop(c *cli.Context) error {
	s, err := p.findLocal(c.Context)
	if err != nil {
		p.ui.say("%v", err)
		return nil
	}
	if err := s.Stop(c.Context); err != nil {
		return err
	}
	p.ui.say("stopped Neo4j; its graph is kept for the next start")
	return nil
}

func (p *program) dbAdmin(c *cli.Context) error {
	o := local.Options{Progress: func(line string) { p.ui.say("%s", line) }}
	return local.Admin(c.Context, o, p.stdout, p.ui.out, c.Args().Slice()...)
}

func (p *program) dbStatus(c *cli.Context) error {
	s, err := p.findLocal(c.Context)
	if err != nil {
		return err
	}
	return p.printServer(c, s)
}

// printServer prints how a server is and where to find it; never its password, only the file that has it.
func (p *program) printServer(c *cli.Context, s *local.Server) error {
	status := s.Status(c.Context)
	out := tabwriter.NewWriter(p.stdout, 0, 0, 2, ' ', 0)
	for _, row := range [][2]string{
		{"state", status.State}, {"version", status.Version}, {"edition", status.Edition}, {"uri", s.URI},
		{"browser", s.BrowserURL}, {"username", s.Username}, {"password file", s.PasswordFile}, {"log", s.Log},
	} {
		fmt.Fprintf(out, "%s\t%s\n", row[0], row[1])
	}
	return out.Flush()
}
