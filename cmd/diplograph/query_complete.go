package main

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"diplograph/graph"
)

// completeQuery says what may come next on the command line of a query: a parameter after --param, a format after -o, else what
// the library knows.
func completeQuery(command *cli.Command, params []graph.Param) cli.BashCompleteFunc {
	return func(c *cli.Context) {
		var next []string
		switch os.Args[len(os.Args)-2] { // the last but the flag that asks; the library looks there too
		case "--param", "-p":
			for _, param := range params {
				next = append(next, param.Name+"=")
			}
		case "--output", "-o":
			next = slices.Concat(graph.Formats, graph.NetworkFormats)
		default:
			cli.DefaultCompleteWithFlags(command)(c)
			return
		}
		fmt.Fprintln(c.App.Writer, strings.Join(next, "\n"))
	}
}
