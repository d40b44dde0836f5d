package main

import (
	"bufio"
	"cmp"
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/urfave/cli/v2"
	"golang.org/x/term"

	"diplograph/graph"
)

// params are the parameters of a query: those on both sides of its name, and, on a terminal, those that people are asked for.
func (p *program) params(c *cli.Context, q graph.Query) (map[string]string, error) {
	given := map[string]string{}
	for _, level := range c.Lineage() {
		for _, param := range level.StringSlice("param") {
			name, value, ok := strings.Cut(param, "=")
			if !ok {
				return nil, usageFault{fmt.Sprintf("--param %q is not like NAME=VALUE", param), seeHelp(c)}
			}
			given[name] = value
		}
	}
	if missing := q.Missing(given); len(missing) > 0 && p.canAsk() {
		if err := p.askFor(c.Context, missing, given); err != nil {
			return nil, err
		}
	}
	return q.Check(given)
}

// canAsk tells whether somebody sits at a terminal and sees what we write.
func (p *program) canAsk() bool {
	stdin, isFile := p.stdin.(*os.File)
	return isFile && term.IsTerminal(int(stdin.Fd())) && p.ui.terminal
}

// askFor asks for parameters, until Ctrl-C.
func (p *program) askFor(ctx context.Context, missing []graph.Param, given map[string]string) error {
	lines := bufio.NewScanner(p.stdin)
	for _, param := range missing {
		fmt.Fprintf(p.ui.out, "%s (%s), as %s: ", param.Name, param.Description, cmp.Or(param.Example, param.Default))
		read := make(chan bool, 1)
		go func() { read <- lines.Scan() }()
		select {
		case <-ctx.Done():
			fmt.Fprintln(p.ui.out)
			return errInterrupted
		case <-read:
			given[param.Name] = lines.Text()
		}
	}
	return lines.Err()
}
