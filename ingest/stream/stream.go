package stream

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"
)

const (
	// Attempts is how often an article is delivered until a failure is the last. Workers that die count too, but end no article
	// before twice as many.
	Attempts = 5
	// silence is how long the server waits for a word from a worker until it takes it for dead.
	silence = 10 * time.Second
	// repeats is how long the server knows the articles that it has had.
	repeats = time.Hour
	// inWork is how many articles all workers together may have, enough for some hundred of them.
	inWork = 50_000
	// patience is how long one answer of the server may take.
	patience = 10 * time.Second
)

// Stream is a connection to the stream of an address.
type Stream struct {
	address  address
	conn     *nats.Conn
	js       jetstream.JetStream
	articles jetstream.Stream

	mu   sync.Mutex
	held map[*Delivery]bool // handed out, and not yet answered for
}

// Open connects, and makes the stream if it is not there, in as many copies in a cluster of servers as replicas says. Credentials
// and certificates are those in the environment, under the names that the nats command gives them; see docs/operate.md.
func Open(ctx context.Context, text string, replicas int) (*Stream, error) {
	a, err := parse(text)
	if err != nil {
		return nil, err
	}
	options, err := fromEnvironment()
	if err != nil {
		return nil, err
	}
	conn, err := nats.Connect(a.servers, options...)
	if err != nil {
		return nil, fmt.Errorf("connecting to NATS at %s: %w: is it running, and are the address and NATS_CREDS, NATS_USER or NATS_CA right?", a, err)
	}
	s := &Stream{address: a, conn: conn, held: map[*Delivery]bool{}}
	if err := s.setUp(ctx, replicas); err != nil {
		conn.Close()
		return nil, fmt.Errorf("setting up the stream at %s: %w", a, explain(err))
	}
	return s, nil
}

// setUp finds or makes the stream of articles, and that of dead letters.
func (s *Stream) setUp(ctx context.Context, replicas int) (err error) {
	if s.js, err = jetstream.New(s.conn); err != nil {
		return err
	}
	s.articles, err = s.find(ctx, jetstream.StreamConfig{
		Name:              s.address.name(),
		Description:       "articles that wait for diplograph ingest",
		Subjects:          []string{s.address.subject + ".*"},
		Retention:         jetstream.WorkQueuePolicy,
		MaxMsgsPerSubject: 1,
		Duplicates:        repeats,
		Replicas:          replicas,
	})
	if err != nil {
		return err
	}
	_, err = s.find(ctx, jetstream.StreamConfig{
		Name:              s.address.name() + "_dead",
		Description:       "articles that diplograph ingest could not load, with the error in a header",
		Subjects:          []string{s.address.subject + ".dead.*"},
		MaxMsgsPerSubject: 1,
		Replicas:          replicas,
	})
	return err
}

// find makes a stream that is not there; one that is stays as it is.
func (s *Stream) find(ctx context.Context, config jetstream.StreamConfig) (jetstream.Stream, error) {
	found, err := s.js.Stream(ctx, config.Name)
	if errors.Is(err, jetstream.ErrStreamNotFound) {
		return s.js.CreateStream(ctx, config)
	}
	return found, err
}

// explain adds what to do about an error, if we know.
func explain(err error) error {
	switch {
	case errors.Is(err, nats.ErrNoResponders), errors.Is(err, jetstream.ErrJetStreamNotEnabled), errors.Is(err, jetstream.ErrJetStreamNotEnabledForAccount):
		return fmt.Errorf("%w: start the server with JetStream: nats-server -js", err)
	}
	return err
}

// String is the address, without a password.
func (s *Stream) String() string { return s.address.String() }

// Close hands back what was delivered and not answered for, so that other workers get it at once, and ends the connection.
func (s *Stream) Close() error {
	defer s.conn.Close()
	for _, d := range s.inHand() {
		d.handBack()
	}
	if err := s.conn.FlushTimeout(patience); err != nil {
		return fmt.Errorf("handing articles back to %s: %w", s.address, err)
	}
	return nil
}

// fromEnvironment gives the options of a connection.
func fromEnvironment() ([]nats.Option, error) {
	options := []nats.Option{nats.Name("diplograph"), nats.MaxReconnects(-1)}
	if user := os.Getenv("NATS_USER"); user != "" {
		options = append(options, nats.UserInfo(user, os.Getenv("NATS_PASSWORD")))
	}
	if file := os.Getenv("NATS_CREDS"); file != "" {
		options = append(options, nats.UserCredentials(file))
	}
	if file := os.Getenv("NATS_NKEY"); file != "" {
		key, err := nats.NkeyOptionFromSeed(file)
		if err != nil {
			return nil, fmt.Errorf("reading NATS_NKEY %q: %w", file, err)
		}
		options = append(options, key)
	}
	if file := os.Getenv("NATS_CA"); file != "" {
		options = append(options, nats.RootCAs(file))
	}
	if file := os.Getenv("NATS_CERT"); file != "" {
		options = append(options, nats.ClientCert(file, os.Getenv("NATS_KEY")))
	}
	return options, nil
}
