package stream

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"iter"
	"strconv"
	"strings"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"diplograph/ingest/read"
	"diplograph/schema"
)

// Headers of a dead letter.
const (
	ErrorHeader      = "Diplograph-Error"
	DeliveriesHeader = "Diplograph-Deliveries"
)

// Delivery is an article that this worker has for now. Answer for each with Done or Fail.
type Delivery struct {
	Article schema.Article
	Err     error // why the message is no article; nil if it is
	stream  *Stream
	message jetstream.Msg
	times   int    // how often it was delivered, with this time
	place   uint64 // in the stream
}

// Deliveries yields articles as they come, until ctx ends. An error is the last: the stream is gone, or forbidden. While the server
// is away it waits.
func (s *Stream) Deliveries(ctx context.Context) iter.Seq2[*Delivery, error] {
	return func(yield func(*Delivery, error) bool) {
		consumer, err := s.consumer(ctx)
		if err != nil {
			yield(nil, fmt.Errorf("taking articles from %s: %w", s.address, explain(err)))
			return
		}
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		go s.keep(ctx)
		for ctx.Err() == nil {
			message, err := consumer.Next(jetstream.FetchContext(ctx))
			switch {
			case err == nil:
				if !yield(s.deliver(message), nil) {
					return
				}
			case ctx.Err() != nil, errors.Is(err, jetstream.ErrInvalidOption): // which says that its deadline is now
			case passes(err):
				pause(ctx, time.Second)
			case !errors.Is(err, nats.ErrTimeout): // which says that none came
				yield(nil, fmt.Errorf("taking articles from %s: %w", s.address, err))
				return
			}
		}
	}
}

// consumer is the one that all workers share. It delivers without end: how often is enough, we decide.
func (s *Stream) consumer(ctx context.Context) (jetstream.Consumer, error) {
	return persist(ctx, func() (jetstream.Consumer, error) {
		return s.articles.CreateOrUpdateConsumer(ctx, jetstream.ConsumerConfig{
			Durable:       "diplograph",
			Description:   "diplograph ingest",
			AckPolicy:     jetstream.AckExplicitPolicy,
			AckWait:       silence,
			MaxDeliver:    -1,
			MaxAckPending: inWork,
		})
	})
}

// deliver takes a message in hand. One that came often to workers that then died is not tried again: it may be what kills them.
func (s *Stream) deliver(message jetstream.Msg) *Delivery {
	d := &Delivery{stream: s, message: message}
	if about, err := message.Metadata(); err != nil {
		d.Err = err
	} else if d.times, d.place = int(about.NumDelivered), about.Sequence.Stream; d.times > 2*Attempts {
		d.Err = fmt.Errorf("message %q was delivered %d times and never answered for: does it end the workers?", message.Subject(), d.times-1)
	} else {
		d.Article, d.Err = decode(message.Subject(), message.Data())
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.held[d] = true
	return d
}

// decode reads the one article of a message.
func decode(subject string, data []byte) (a schema.Article, err error) {
	found := 0
	for a, err = range read.Stream(subject+".jsonl", bytes.NewReader(data), read.Options{}) {
		if found++; found > 1 {
			return schema.Article{}, fmt.Errorf("reading message %q: it has several articles: publish one a message", subject)
		}
	}
	return a, err
}

// keep tells the server again and again that what is in hand is in work, until ctx ends.
func (s *Stream) keep(ctx context.Context) {
	for pause(ctx, silence/3); ctx.Err() == nil; pause(ctx, silence/3) {
		for _, d := range s.inHand() {
			_ = d.message.InProgress() // if it does not arrive, another worker gets the article too, which does no harm
		}
	}
}

// inHand are the deliveries that nobody has answered for.
func (s *Stream) inHand() []*Delivery {
	s.mu.Lock()
	defer s.mu.Unlock()
	held := make([]*Delivery, 0, len(s.held))
	for d := range s.held {
		held = append(held, d)
	}
	return held
}

// release lets go of a delivery.
func (d *Delivery) release() {
	d.stream.mu.Lock()
	defer d.stream.mu.Unlock()
	delete(d.stream.held, d)
}

// Current tells whether this version of the article is still the one to write: not if a later one came, or if another worker has
// written it meanwhile. If the server cannot say, it is.
func (d *Delivery) Current(ctx context.Context) bool {
	_, err := d.stream.articles.GetMsg(ctx, d.place)
	return !errors.Is(err, jetstream.ErrMsgNotFound)
}

// Done says that the article is written, and takes it off the stream. If that does not arrive, it is delivered once more.
func (d *Delivery) Done() {
	d.release()
	_ = d.message.Ack()
}

// handBack gives the article to the next worker that asks.
func (d *Delivery) handBack() {
	d.release()
	_ = d.message.Nak()
}

// Fail says why the article could not be written. It comes again after a while, which grows; after [Attempts] times it becomes
// a dead letter instead.
func (d *Delivery) Fail(ctx context.Context, cause error) (dead bool, err error) {
	if d.times >= Attempts {
		if err = d.bury(ctx, cause); err == nil {
			d.Done()
			return true, nil
		}
	}
	d.release()
	return false, errors.Join(err, d.message.NakWithDelay(time.Duration(d.times)*time.Second))
}

// bury publishes the message as a dead letter.
func (d *Delivery) bury(ctx context.Context, cause error) error {
	own := d.message.Subject()[len(d.stream.address.subject):]
	letter := nats.NewMsg(d.stream.address.subject + ".dead" + own)
	letter.Data = d.message.Data()
	letter.Header.Set(ErrorHeader, headline(cause))
	letter.Header.Set(DeliveriesHeader, strconv.Itoa(d.times))
	if _, err := d.stream.js.PublishMsg(ctx, letter); err != nil {
		return fmt.Errorf("publishing the dead letter %q: %w", letter.Subject, explain(err))
	}
	return nil
}

// headline is an error as it fits into a header: one line of at most half of what was kept free.
func headline(err error) string {
	line := strings.Join(strings.Fields(err.Error()), " ")
	return strings.ToValidUTF8(line[:min(len(line), reserve/2)], "")
}
