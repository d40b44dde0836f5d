// Package stream knows NATS JetStream: it carries articles from a publisher to workers on other machines, each article to one
// worker at a time.
//
// An address such as nats://host/articles names a server, or several parted by commas, and a subject. The articles lie in a
// stream that is a work queue: what is done leaves it. Each has a subject of its own, articles.ID, so that a later
// version takes the place of one that still waits. A message is a line of JSON as package read knows it, and anybody may
// publish some.
//
// All workers share one durable consumer. [Stream.Deliveries] hands out articles and keeps telling the server that
// they are in work; a worker that dies falls silent, and another gets them. The worker says [Delivery.Done] once the article is
// where it should be, or [Delivery.Fail]; after [Attempts] times the message goes to articles.dead.ID, a stream of its own, with
// the error in a header. [Stream.Close] hands back the rest.
//
// Since an article may be delivered twice, writing it twice must change nothing. And since a corrected version may overtake the first
// in another worker, ask [Delivery.Current] before writing.
package stream
