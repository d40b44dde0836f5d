package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"diplograph/graph"
	"diplograph/graph/picture"
)

// plotCommand draws pictures for reports.
func (p *program) plotCommand() *cli.Command {
	return &cli.Command{
		Name:  "plot",
		Usage: "draw a network or a timeline, as SVG or PNG",
		Description: `Draws pictures for reports, in the colours of Neo4j Browser. Actors are named as
in queries: by a name, another name, an ISO code or a key.

Examples:
   diplograph plot network --actor Niger --save niger.svg
   diplograph plot timeline --pair Iran,USA --save iran-usa.png`,
		Action:      p.noCommand,
		Subcommands: []*cli.Command{p.plotNetwork(), p.plotTimeline()},
	}
}

func (p *program) plotNetwork() *cli.Command {
	return &cli.Command{
		Name:  "network",
		Usage: "who does what to whom: the edges with the most events",
		Description: `Draws the edges of the browse layer that have the most events, with their number,
in the whole graph or at one actor. In a period they count the events of that
period; what has no date is in none. Some thirty edges can be read on a page.

` + connectHelp + `

Examples:
   diplograph plot network --actor Niger --save niger.svg
   diplograph plot network --from 2022-01-01 --to 2022-12-31 --save 2022.png`,
		Flags: append([]cli.Flag{
			&cli.StringFlag{Name: "actor", Usage: "only the edges at `NAME`"}, dateFlag("from", "only events from `DATE` on"), dateFlag("to", "only events up to `DATE`"),
			&cli.UintFlag{Name: "limit", Value: 30, Usage: "draw at most `N` edges"}, saveFlag("draw into `FILE`.svg or .png", "SVG on standard output"),
		}, connectFlags()...),
		Action: p.drawNetwork,
	}
}

func (p *program) plotTimeline() *cli.Command {
	return &cli.Command{
		Name:  "timeline",
		Usage: "what two actors do to each other, over time",
		Description: `Draws how many events there are between two actors, or those who represent them,
cooperation upwards and conflict downwards, and below that their mean score.
Only what occurred or is going on is drawn, and has a date; where that is a month
or a year, its first day counts.

` + connectHelp + `

Examples:
   diplograph plot timeline --pair Iran,USA --save iran-usa.svg
   diplograph plot timeline --pair China,Taiwan --from 2022-08-01 --by day --save taiwan.png`,
		Flags: append([]cli.Flag{
			&cli.StringFlag{Name: "pair", Usage: "the two actors, as `A,B`"},
			dateFlag("from", "only events from `DATE` on"), dateFlag("to", "only events up to `DATE`"),
			&cli.StringFlag{Name: "by", Value: "month", Usage: "count events by `SPAN`: " + strings.Join(picture.Spans, ", "), Action: oneOf("span", picture.Spans)},
			saveFlag("draw into `FILE`.svg or .png", "SVG on standard output"),
		}, connectFlags()...),
		Action: p.drawTimeline,
	}
}

func (p *program) drawNetwork(c *cli.Context) error {
	if err := noArguments(c); err != nil {
		return err
	}
	store, _, err := p.connect(c, p.findLocal)
	if err != nil {
		return err
	}
	defer store.Close(c.Context)
	given := map[string]string{"from": c.String("from"), "to": c.String("to"), "limit": fmt.Sprint(c.Uint("limit"))}
	if actor := c.String("actor"); actor != "" {
		if given["actor"], err = p.actorKey(c.Context, store, actor); err != nil {
			return err
		}
	}
	network, err := store.Strongest(c.Context, given)
	if err != nil {
		return err
	}
	if len(network.Edges) == 0 {
		return hinted{errors.New("there is nothing to draw: no edges"), "see who has some with: diplograph query hubs"}
	}
	return p.saveNetwork(network, c.String("save"))
}

func (p *program) drawTimeline(c *cli.Context) error {
	if err := noArguments(c); err != nil {
		return err
	}
	first, second, err := pair(c)
	if err != nil {
		return err
	}
	store, _, err := p.connect(c, p.findLocal)
	if err != nil {
		return err
	}
	defer store.Close(c.Context)
	given := map[string]string{"from": c.String("from"), "to": c.String("to")}
	if given["first"], err = p.actorKey(c.Context, store, first); err != nil {
		return err
	}
	if given["second"], err = p.actorKey(c.Context, store, second); err != nil {
		return err
	}
	events, err := store.PairEvents(c.Context, given)
	if err != nil {
		return err
	}
	if len(events) == 0 {
		return hinted{fmt.Errorf("there is nothing to draw: no events with a date between %s and %s", first, second),
			fmt.Sprintf("see all that is told of them with: diplograph query between -p first=%s -p second=%s", given["first"], given["second"])}
	}
	return p.savePicture(c.String("save"), count(len(events), "event"), func(w io.Writer, format picture.Format) error {
		return picture.DrawTimeline(w, events, c.String("by"), format)
	})
}

// pair are the two actors of --pair.
func pair(c *cli.Context) (first, second string, err error) {
	if !c.IsSet("pair") {
		return "", "", usageFault{"no pair given", "name two actors: diplograph plot timeline --pair Iran,USA"}
	}
	first, second, _ = strings.Cut(c.String("pair"), ",")
	first, second = strings.TrimSpace(first), strings.TrimSpace(second)
	if first == "" || second == "" || strings.Contains(second, ",") {
		return "", "", usageFault{fmt.Sprintf("--pair %q is not like A,B", c.String("pair")), "name an actor that has a comma in its name by its key, as country:COD"}
	}
	return first, second, nil
}

// saveFlag says which file a picture goes to.
func saveFlag(usage, without string) cli.Flag {
	return &cli.StringFlag{Name: "save", Usage: usage, DefaultText: without, Action: func(_ *cli.Context, file string) error {
		if _, err := picture.FormatOf(file); err != nil {
			return usageFault{err.Error(), ""}
		}
		return nil
	}}
}

// dateFlag takes a day.
func dateFlag(name, usage string) cli.Flag {
	return &cli.StringFlag{Name: name, Usage: usage, Action: func(_ *cli.Context, value string) error {
		if _, err := time.Parse(time.DateOnly, value); err != nil {
			return usageFault{fmt.Sprintf("--%s %q is no date", name, value), "write it like 2026-02-08"}
		}
		return nil
	}}
}

// saveNetwork draws a network as savePicture does.
func (p *program) saveNetwork(n graph.Network, file string) error {
	shows := count(len(n.Nodes), "node") + " and " + count(len(n.Edges), "relationship")
	return p.savePicture(file, shows, func(w io.Writer, format picture.Format) error { return picture.Draw(w, n, format) })
}

// savePicture draws into a file, and says what it shows; without a file it is SVG on standard output. A file is there only if the
// picture is whole.
func (p *program) savePicture(file, shows string, draw func(io.Writer, picture.Format) error) error {
	if file == "" {
		return draw(p.stdout, picture.SVG)
	}
	format, err := picture.FormatOf(file)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if err := draw(&out, format); err != nil {
		return fmt.Errorf("drawing %q: %w", file, err)
	}
	if err := os.WriteFile(file, out.Bytes(), 0o644); err != nil {
		return fmt.Errorf("writing a picture: %w", err)
	}
	p.ui.say("%s shows %s", file, shows)
	return nil
}
