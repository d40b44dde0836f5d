package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// outputFlag chooses among formats; value is the one without the flag.
func outputFlag(value string, formats ...string) cli.Flag {
	return &cli.StringFlag{Name: "output", Aliases: []string{"o"}, Value: value, Usage: "print as `FORMAT`: " + strings.Join(formats, ", "),
		Action: oneOf("output format", formats)}
}

// oneOf refuses other values of a flag.
func oneOf(what string, values []string) func(*cli.Context, string) error {
	return func(_ *cli.Context, value string) error {
		if !slices.Contains(values, value) {
			return usageFault{fmt.Sprintf("unknown %s %q", what, value), "use one of " + strings.Join(values, ", ")}
		}
		return nil
	}
}

// logFlag says what standard error is written as.
func (p *program) logFlag(hidden bool) cli.Flag {
	formats := []string{"text", "json"}
	return &cli.StringFlag{Name: "log-format", EnvVars: []string{"DIPLOGRAPH_LOG_FORMAT"}, Hidden: hidden, Value: "text", Usage: "write to standard error as `FORMAT`: text, or json, an object a line",
		Action: func(c *cli.Context, format string) error {
			if format == "" { // the variable is set to nothing
				return nil
			}
			p.ui.logAs(format)
			return oneOf("log format", formats)(c, format)
		}}
}

// flag is the value of a flag that a command and its parent both have, so that it may stand before or after the
// command's name.
func flag(c *cli.Context, name string) string {
	for _, level := range c.Lineage() {
		if slices.Contains(level.LocalFlagNames(), name) {
			return level.String(name)
		}
	}
	return c.String(name) // its default
}

// noArguments refuses arguments of a command that takes none.
func noArguments(c *cli.Context) error {
	if !c.Args().Present() {
		return nil
	}
	return usageFault{fmt.Sprintf("%s takes no arguments, but got %q", c.Command.Name, c.Args().First()), seeHelp(c)}
}
