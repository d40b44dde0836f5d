package stream

import (
	"cmp"
	"context"
	"errors"
	"fmt"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"diplograph/ingest/read"
	"diplograph/schema"
)

// reserve is what a message must leave free of the largest that the server takes, in bytes: headers, and the error if it comes to that.
const reserve = 4 << 10

// ErrTooLarge says that an article does not fit into a message.
var ErrTooLarge = errors.New("is too large for the server")

// Publish puts an article on the stream and returns when the server has it on its disk. It tells whether it is new there: the
// server drops the same version of an article if it had it less than an hour ago. While another server of a cluster takes the
// lead Publish tries again; what a server took and died before it said so then counts as not new.
func (s *Stream) Publish(ctx context.Context, a schema.Article) (added bool, err error) {
	line := read.Line(a)
	if limit := s.conn.MaxPayload() - reserve; int64(len(line)) > limit {
		return false, fmt.Errorf("publishing article %q (%s): %w: it has %d bytes, a message at most %d; raise max_payload of the server",
			cmp.Or(a.Key, a.Title, a.URL), a.ID, ErrTooLarge, len(line), limit)
	}
	message := &nats.Msg{Subject: s.address.subject + "." + a.ID, Data: line}
	ack, err := persist(ctx, func() (*jetstream.PubAck, error) {
		return s.js.PublishMsg(ctx, message, jetstream.WithMsgID(a.ID+"."+schema.Hash(string(line))))
	})
	if err != nil {
		return false, fmt.Errorf("publishing article %q (%s) to %s: %w", cmp.Or(a.Key, a.Title, a.URL), a.ID, s.address, explain(err))
	}
	return !ack.Duplicate, nil
}
