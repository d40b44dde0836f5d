package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"diplograph/graph"
)

// mermaidEdges is how many relationships Mermaid draws if nobody tells it otherwise.
const mermaidEdges = 500

// answer prints what a query finds, or draws it.
func (p *program) answer(c *cli.Context, store *graph.Store, q graph.Query, given map[string]string) error {
	format, file := flag(c, "output"), flag(c, "save")
	if file == "" && !slices.Contains(graph.NetworkFormats, format) {
		return p.answerRows(c.Context, store, q, given, format)
	}
	network, err := p.network(c.Context, store, q, given)
	switch {
	case err != nil:
		return err
	case file != "":
		return p.saveNetwork(*network, file)
	case format == "mermaid" && len(network.Edges) > mermaidEdges:
		p.ui.advise(fmt.Sprintf("Mermaid refuses more than %d relationships unless its maxEdges is set, and these are %d: ask for fewer, or for dot or graphml",
			mermaidEdges, len(network.Edges)))
	}
	return network.Render(p.stdout, format)
}

func (p *program) answerRows(ctx context.Context, store *graph.Store, q graph.Query, given map[string]string, format string) error {
	rows, err := store.Query(ctx, q, given)
	if err != nil {
		return err
	}
	if err := p.adviseOn(ctx, store, q, given, len(rows.Values), rows.Notices); err != nil {
		return err
	}
	return rows.Render(p.stdout, format, p.width())
}

// network is what a query finds as nodes and relationships.
func (p *program) network(ctx context.Context, store *graph.Store, q graph.Query, given map[string]string) (*graph.Network, error) {
	network, err := store.Network(ctx, q, given)
	if errors.Is(err, graph.ErrNoNetwork) {
		return nil, usageFault{err.Error(), "print them with -o " + strings.Join(graph.Formats, ", ")}
	}
	if err == nil && len(network.Nodes) == 0 {
		err = p.adviseOn(ctx, store, q, given, 0, nil)
	}
	return network, err
}
