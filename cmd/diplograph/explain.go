package main

import (
	"cmp"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/urfave/cli/v2"

	"diplograph/ingest"
	"diplograph/ingest/events"
	"diplograph/ingest/nlp"
	"diplograph/schema"
)

// explainCommand shows how events came about, for whoever wants to correct a rule or a name.
func (p *program) explainCommand() *cli.Command {
	return &cli.Command{
		Name:      "explain",
		Usage:     "show why an article gives the events it gives",
		ArgsUsage: "FILE|FOLDER|URL|@LIST|-…",
		Description: `Shows for each sentence how it was parsed, whom it mentions, which rules fired,
which events they became and with which actors, and what was dropped and why.
A rule is found by its name in ingest/events/data; actors and places are in
ingest/resolve/data.

` + inputHelp + `

Example:
   diplograph explain --published 2026-02-08 article.txt | less`,
		Flags:  p.inputFlags(),
		Action: p.explain,
	}
}

func (p *program) explain(c *cli.Context) error {
	articles, err := p.articles(c)
	if err != nil {
		return err
	}
	return p.each(c, articles, func(r ingest.Result) error {
		out := tabwriter.NewWriter(p.stdout, 0, 0, 2, ' ', 0)
		(&explainer{out, r.Batch, r.Report, newIndex(r.Batch)}).article()
		return out.Flush()
	})
}

// explainer writes what happened to one article.
type explainer struct {
	out    io.Writer
	batch  schema.Batch
	report ingest.Report
	in     index
}

func (x *explainer) article() {
	a := x.batch.Article
	fmt.Fprintf(x.out, "article %q, %s, published %s\n", cmp.Or(a.Key, a.Title), a.ID, cmp.Or(a.Published, "on an unknown day"))
	for i, sentence := range x.report.Doc.Sentences {
		fmt.Fprintf(x.out, "\nsentence %d: %s\n", i, strings.Join(strings.Fields(x.report.Doc.Slice(sentence)), " "))
		x.parse(sentence)
		x.mentions(sentence)
		x.fired(sentence)
		x.events(sentence)
		x.dropped(sentence)
		x.notes(i)
	}
}

// parse prints a row a token. A head is named by its number, since words repeat.
func (x *explainer) parse(sentence nlp.Span) {
	fmt.Fprintln(x.out, "  #\ttoken\tlemma\ttag\tdep\thead\tentity")
	for i := sentence.Start; i < sentence.End; i++ {
		t := x.report.Doc.Tokens[i]
		head := fmt.Sprintf("%d %s", t.Head, x.report.Doc.Tokens[t.Head].Text)
		fmt.Fprintf(x.out, "  %d\t%s\t%s\t%s\t%s\t%s\t%s\n", i, visible(t.Text), visible(t.Lemma), t.Tag, t.Dep, visible(head), t.EntType)
	}
}

func (x *explainer) mentions(sentence nlp.Span) {
	for _, m := range x.batch.Mentions {
		switch {
		case !x.within(sentence, m.Start):
		case m.Actor != "":
			fmt.Fprintf(x.out, "  mention %q is %s\n", m.Text, describe(x.in.actors[m.Actor]))
		default:
			fmt.Fprintf(x.out, "  mention %q is %s (%s)\n", m.Text, x.in.places[m.Place].Name, x.in.places[m.Place].Key)
		}
	}
}

// fired prints the candidates: what the rules saw, in the words of the sentence.
func (x *explainer) fired(sentence nlp.Span) {
	doc := x.report.Doc
	for _, c := range x.report.Candidates {
		if !sentence.Contains(c.Trigger.Start) {
			continue
		}
		fmt.Fprintf(x.out, "  rule %s fired at %q: %s %s %s\n", c.Rule, doc.Slice(c.Trigger), c.Type, c.Cameo, c.Status)
		for _, role := range []struct {
			name string
			list []events.Argument
		}{{"source", c.Sources}, {"target", c.Targets}, {"mediator", c.Mediators}, {"host", c.Hosts}} {
			for _, argument := range role.list {
				fmt.Fprintf(x.out, "    %s %q\n", role.name, doc.Slice(argument.Span))
			}
		}
	}
}

// events prints what the candidates became, with the actors that were chosen.
func (x *explainer) events(sentence nlp.Span) {
	for _, e := range x.batch.Events {
		for _, evidence := range e.Evidence {
			if !x.within(sentence, evidence.Trigger.Start) {
				continue
			}
			fmt.Fprintf(x.out, "  event %s %s %s by rule %s, confidence %.2f\n", e.Relation, e.Status, e.Date.Start, evidence.Rule, evidence.Confidence)
			x.parties("source", e.Sources)
			x.parties("target", e.Targets)
			x.parties("mediator", e.Mediators)
			x.parties("host", e.Hosts)
		}
	}
}

func (x *explainer) parties(role string, list []schema.Party) {
	for _, party := range list {
		fmt.Fprintf(x.out, "    %s %q is %s\n", role, party.Text, describe(x.in.actors[party.Actor]))
	}
}

func (x *explainer) dropped(sentence nlp.Span) {
	for _, d := range x.report.Dropped {
		switch {
		case !sentence.Contains(d.Trigger.Start):
		case d.Rule == "":
			fmt.Fprintf(x.out, "  %s\n", d.Why)
		default:
			fmt.Fprintf(x.out, "  dropped %s by rule %s at %q: %s\n", d.Type, d.Rule, x.report.Doc.Slice(d.Trigger), d.Why)
		}
	}
}

// notes prints what could not be resolved, as an ambiguous name.
func (x *explainer) notes(sentence int) {
	for _, n := range x.report.Notes {
		if n.Sentence == sentence {
			fmt.Fprintf(x.out, "  note on %q: %s\n", n.Text, n.Why)
		}
	}
}

// within tells whether a place in the article's text lies in a sentence.
func (x *explainer) within(sentence nlp.Span, at int) bool {
	tokens := x.report.Doc.Tokens
	return sentence.Len() > 0 && tokens[sentence.Start].Start <= at && at < tokens[sentence.End-1].End
}

// describe is an actor with what is known of it.
func describe(a schema.Actor) string {
	if a.ID == "" {
		return "nobody we know"
	}
	known := []string{a.Key}
	for _, fact := range []string{a.Role, a.Code, a.Sector} {
		if fact != "" {
			known = append(known, fact)
		}
	}
	return fmt.Sprintf("%s (%s)", a.Name, strings.Join(known, ", "))
}

// visible keeps a token that is white space from breaking the table.
func visible(text string) string {
	return strings.NewReplacer("\n", "↵", "\t", "⇥", "\r", "␍").Replace(text)
}
