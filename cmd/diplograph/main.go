// Command diplograph turns news articles into a knowledge graph of diplomatic events in Neo4j.
//
// main only fetches what the process was given. [run] is the whole program and can be called from a test; each command
// has a file of its own, "query" and "watch" several, and ui.go owns every word that goes to standard error. To add a command, write a file with
// a method that returns its *cli.Command, and name it in [program.app].
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends the process at once
	os.Exit(run(ctx, os.Args, os.Stdin, os.Stdout, os.Stderr))
}
