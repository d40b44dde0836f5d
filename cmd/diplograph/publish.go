package main

import (
	"errors"
	"iter"

	"github.com/urfave/cli/v2"

	"diplograph/ingest/read"
	"diplograph/ingest/stream"
	"diplograph/schema"
)

// streamHelp is what every command that works with a stream says about it.
const streamHelp = `An address such as nats://host:4222/articles names a server, or several parted by
commas, and a subject. NATS_CREDS, NATS_NKEY, or NATS_USER and NATS_PASSWORD log
in; NATS_CA, NATS_CERT and NATS_KEY name the files that TLS needs. The server
needs JetStream: nats-server -js.`

// publishCommand puts articles on a stream, for workers.
func (p *program) publishCommand() *cli.Command {
	return &cli.Command{
		Name:      "publish",
		Usage:     "put articles on a stream, for workers on other machines",
		ArgsUsage: "FILE…|-",
		Description: `Reads articles and puts them on a stream of NATS JetStream, from which any number
of "diplograph ingest --from" take them. The same article is dropped if it was
published less than an hour ago; a corrected version takes the place of one that
still waits.

` + streamHelp + `

` + articlesHelp + `

Examples:
   diplograph publish --stream nats://localhost/articles articles/*.jsonl
   diplograph publish --stream tls://one,two,three/articles --replicas 3 - < articles.jsonl`,
		Flags:  append([]cli.Flag{streamFlag("stream", "put articles on the stream at `ADDRESS`"), replicasFlag()}, articleFlags()...),
		Action: p.publish,
	}
}

// streamFlag names a stream.
func streamFlag(name, usage string) cli.Flag {
	return &cli.StringFlag{Name: name, Usage: usage}
}

// replicasFlag says how a stream is made that is not there yet.
func replicasFlag() cli.Flag {
	return &cli.IntFlag{Name: "replicas", Value: 1, Usage: "make the stream, if it is not there, with `N` copies in a cluster of NATS servers"}
}

func (p *program) publish(c *cli.Context) error {
	if !c.IsSet("stream") {
		return usageFault{"no stream given", "name one: diplograph publish --stream nats://localhost/articles FILE…"}
	}
	articles, err := p.articles(c)
	if err != nil {
		return err
	}
	s, err := stream.Open(c.Context, c.String("stream"), c.Int("replicas"))
	if err != nil {
		return err
	}
	err = p.publishAll(c, articles, s)
	if err != nil && !errors.As(err, new(leftOut)) {
		err = hinted{err, "run the same command again: what is on the stream already is dropped, the rest follows"}
	}
	return errors.Join(err, s.Close())
}

// publishAll publishes articles in their order, and says how many.
func (p *program) publishAll(c *cli.Context, articles iter.Seq2[schema.Article, error], s *stream.Stream) error {
	p.ui.start("publishing", p.amount(c))
	defer p.ui.stop()
	var n leftOut
	repeats := 0
	defer func() {
		p.ui.say("%s published, %d of them known to the stream already", count(n.taken, "article"), repeats)
	}()
	for article, err := range articles {
		if c.Err() != nil {
			return errInterrupted
		}
		added := false
		if err == nil {
			added, err = s.Publish(c.Context, article)
		}
		switch {
		case errors.As(err, new(*read.Error)), errors.Is(err, stream.ErrTooLarge):
			p.leaveOut(&n, err)
			continue
		case err != nil:
			return err
		case !added:
			repeats++
		}
		n.taken++
		p.ui.step()
	}
	return n.orNil()
}
