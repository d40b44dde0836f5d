package main

import (
	_ "embed"
	"io"

	"github.com/urfave/cli/v2"
)

//go:embed completion/diplograph.bash
var bashCompletion string

//go:embed completion/diplograph.zsh
var zshCompletion string

// completionCommand prints what a shell needs to complete our command lines.
func (p *program) completionCommand() *cli.Command {
	return &cli.Command{
		Name:  "completion",
		Usage: "print the completion script of a shell",
		Description: `Commands, flags, the names of saved queries and, but for fish, of their parameters
are completed with the Tab key.

   bash   source <(diplograph completion bash)       in ~/.bashrc
   zsh    source <(diplograph completion zsh)        in ~/.zshrc, after compinit
   fish   diplograph completion fish | source        in ~/.config/fish/config.fish`,
		Action: p.noCommand,
		Subcommands: []*cli.Command{
			{Name: "bash", Usage: "for bash", Action: func(*cli.Context) error { return p.print(bashCompletion) }},
			{Name: "zsh", Usage: "for zsh", Action: func(*cli.Context) error { return p.print(zshCompletion) }},
			{Name: "fish", Usage: "for fish", Action: p.fishCompletion},
		},
	}
}

func (p *program) fishCompletion(c *cli.Context) error {
	script, err := c.App.ToFishCompletion()
	if err != nil {
		return err
	}
	return p.print(script)
}

// print writes data.
func (p *program) print(text string) error {
	_, err := io.WriteString(p.stdout, text)
	return err
}
