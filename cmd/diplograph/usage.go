package main

import (
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"
)

// usageFault is a command line that means nothing, and how to write it.
type usageFault struct{ what, hint string }

func (e usageFault) Error() string { return e.what }

// Hint is how to write the command line.
func (e usageFault) Hint() string { return e.hint }

// guard lets every command and its subcommands explain wrong flags, those after the arguments too.
func guard(commands []*cli.Command) {
	for _, command := range commands {
		command.OnUsageError = usageError
		command.HideHelpCommand = true                            // "--help" does it; a file may be named help
		if run := command.Action; len(command.Subcommands) == 0 { // else it has no arguments, only unknown commands
			command.Action = func(c *cli.Context) error {
				if err := lateFlag(c); err != nil && !c.Command.SkipFlagParsing {
					return err
				}
				return run(c)
			}
		}
		guard(command.Subcommands)
	}
}

// usageError explains a flag that the flag package refused.
func usageError(c *cli.Context, err error, _ bool) error {
	if name, ok := strings.CutPrefix(err.Error(), "flag provided but not defined: -"); ok {
		return unknownFlag(c, "--"+name)
	}
	if names, ok := strings.CutPrefix(err.Error(), "Cannot use two forms of the same flag: "); ok {
		short, long, _ := strings.Cut(names, " ")
		return usageFault{fmt.Sprintf("both %s and %s, which are one flag", dashed(short), dashed(long)), "write it one way, as often as you need it"}
	}
	return usageFault{err.Error(), seeHelp(c)}
}

// dashed is a flag's name as it is written.
func dashed(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}

// lateFlag finds a flag after the arguments: urfave/cli v2 takes it for one more argument.
func lateFlag(c *cli.Context) error {
	for _, arg := range c.Args().Slice() {
		if len(arg) < 2 || arg[0] != '-' {
			continue
		}
		name, _, _ := strings.Cut(strings.TrimLeft(arg, "-"), "=")
		if !hasFlag(c.Command, name) {
			return unknownFlag(c, arg)
		}
		return usageFault{fmt.Sprintf("flag %q comes after the arguments, where it is not read", arg),
			fmt.Sprintf("put flags first: %s %s … %s; a file with such a name is written ./%s", c.Command.HelpName, arg, c.Command.ArgsUsage, arg)}
	}
	return nil
}

// hasFlag tells whether a command has a flag of this name.
func hasFlag(command *cli.Command, name string) bool {
	for _, flag := range command.Flags {
		for _, n := range flag.Names() {
			if n == name {
				return true
			}
		}
	}
	return false
}

// unknownFlag suggests the flag that looks most like it.
func unknownFlag(c *cli.Context, flag string) error {
	hint := seeHelp(c)
	if near := cli.SuggestFlag(c.Command.Flags, strings.TrimLeft(flag, "-"), false); near != "" {
		hint = fmt.Sprintf("did you mean %s? %s", near, hint)
	}
	return usageFault{fmt.Sprintf("unknown flag %q", flag), hint}
}

// unknownCommand suggests the command that looks most like it.
func unknownCommand(c *cli.Context) error {
	name, hint := c.Args().First(), seeHelp(c)
	if near := cli.SuggestCommand(c.Command.Subcommands, name); near != "" { // "Did you mean …?"
		hint = "d" + near[1:] + " " + hint
	}
	return usageFault{fmt.Sprintf("unknown command %q", name), hint}
}

// seeHelp names the help of the command at hand.
func seeHelp(c *cli.Context) string {
	return fmt.Sprintf("see %s --help", c.Command.HelpName)
}
