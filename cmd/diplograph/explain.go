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

// explainCommand shows how events came about, for whoever wants to know, or to correct a rule or a name.
func (p *program) explainCommand() *cli.Command {
	return &cli.Command{
		Name:      "explain",
		Usage:     "show why an article gives the events it gives",
		ArgsUsage: "FILE|FOLDER|URL|@LIST|-…",
		Description: `Shows for each sentence which events it tells: what the network read, how sure it is
of the event, its type and its status, which rule agrees, which actors its words
became; and what is not told, and why. --all shows the parse, the names and all
that rules found too. A rule is found by its name in ingest/events/data; actors
and places are in ingest/world/data.

` + inputHelp + `

Example:
   diplograph explain --published 2026-02-08 article.txt | less`,
		Flags:  append(p.inputFlags(), &cli.BoolFlag{Name: "all", Usage: "show the parse, the names and what rules found too"}),
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
		(&explainer{out, r.Batch, r.Report, newIndex(r.Batch), c.Bool("all")}).article()
		return out.Flush()
	})
}

// explainer writes what happened to one article.
type explainer struct {
	out    io.Writer
	batch  schema.Batch
	report ingest.Report
	in     index
	all    bool // the parse too
}

func (x *explainer) article() {
	a := x.batch.Article
	fmt.Fprintf(x.out, "article %q, %s, published %s\n", cmp.Or(a.Key, a.Title), a.ID, cmp.Or(a.Published, "on an unknown day"))
	for i, sentence := range x.report.Doc.Sentences {
		fmt.Fprintf(x.out, "\nsentence %d: %s\n", i, strings.Join(strings.Fields(x.report.Doc.Slice(sentence)), " "))
		if x.all {
			x.parse(sentence)
			x.mentions(sentence)
			x.candidates(sentence)
		}
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

// candidates prints what was found, in the words of the sentence.
func (x *explainer) candidates(sentence nlp.Span) {
	doc := x.report.Doc
	for _, c := range x.report.Candidates {
		if !sentence.Contains(c.Trigger.Start) {
			continue
		}
		fmt.Fprintf(x.out, "  found %q: %s %s %s%s\n", doc.Slice(c.Trigger), c.Type, c.Cameo, c.Status, by(c))
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
			fmt.Fprintf(x.out, "  event %s %s %s, confidence %.2f\n", e.Relation, e.Status, e.Date.Start, evidence.Confidence)
			x.how(evidence)
			x.parties("source", e.Sources)
			x.parties("target", e.Targets)
			x.parties("mediator", e.Mediators)
			x.parties("host", e.Hosts)
		}
	}
}

// how prints what speaks for an event: the network's probabilities, and the rule.
func (x *explainer) how(evidence schema.Evidence) {
	for _, c := range x.report.Candidates {
		if x.report.Doc.Tokens[c.Trigger.Start].Start == evidence.Trigger.Start && c.Rule == evidence.Rule {
			fmt.Fprintf(x.out, "    told by %q%s\n", x.report.Doc.Slice(c.Trigger), by(c))
			return
		}
	}
}

// by says who found a candidate: the network, how sure, and the rule that agrees; or a rule alone.
func by(c events.Candidate) string {
	if c.Reading == nil {
		return ", by rule " + c.Rule + " alone"
	}
	e := c.Reading
	text := fmt.Sprintf(", read as an event %.2f, %s %.2f, else %s, %s %.2f", e.Event, e.Type, e.Kind, e.Second, e.Status, e.Sure)
	if len(c.Sources)+len(c.Targets) > 0 {
		text += fmt.Sprintf(", the parties %.2f", e.Roles)
	}
	if rule, agrees := strings.CutPrefix(c.Rule, events.ByReader+"+"); agrees {
		text += "; rule " + rule + " agrees"
	}
	return text
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
		case d.Rule == events.ByReader || x.all:
			fmt.Fprintf(x.out, "  not told: %s at %q, by %s: %s\n", d.Type, x.report.Doc.Slice(d.Trigger), d.Rule, d.Why)
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
