package fetch

import (
	"context"
	"io"
	"net/http"
	"net/url"
	"time"

	"github.com/temoto/robotstxt"
)

// What robots.txt may cost.
const (
	maxRules = 500 << 10 // bytes, as RFC 9309 has it
	maxPause = time.Minute
)

// How long we go by the rules of a host before we ask for them again: RFC 9309 allows a day. A ban because
// the server has a fault ends sooner.
const (
	rulesFor = 24 * time.Hour
	faultFor = 5 * time.Minute
)

// robot is whom robots.txt knows us as.
const robot = "diplograph"

// host is whom we are the guest of. Whoever has its turn may use the rest of it.
type host struct {
	turn  chan struct{}
	rules *robotstxt.RobotsData // nil until they were asked for
	until time.Time             // they are asked for again
	next  time.Time             // no request before
}

// host is the one of an address, always the same.
func (c *Client) host(name string) *host {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.hosts[name] == nil {
		c.hosts[name] = &host{turn: make(chan struct{}, 1)}
	}
	return c.hosts[name]
}

// enter waits until nobody else is at the host, and until it has had the pause it asks for.
func (h *host) enter(ctx context.Context) error {
	select {
	case h.turn <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	}
	select {
	case <-time.After(time.Until(h.next)):
		return nil
	case <-ctx.Done():
		<-h.turn
		return ctx.Err()
	}
}

func (h *host) leave() {
	if h.rules != nil {
		h.next = time.Now().Add(min(h.rules.FindGroup(robot).CrawlDelay, maxPause))
	}
	<-h.turn
}

// mayVisit asks a host for its rules, if it has not just done so, and tells what forbids an address.
func (c *Client) mayVisit(ctx context.Context, h *host, u *url.URL) error {
	if time.Now().After(h.until) {
		rules, lasts, err := c.rules(ctx, &url.URL{Scheme: u.Scheme, Host: u.Host, Path: "/robots.txt"})
		if err != nil {
			return err
		}
		h.rules, h.until = rules, time.Now().Add(lasts)
	}
	if !h.rules.TestAgent(u.RequestURI(), robot) {
		return fault("fetch it yourself if you may, then give the file", "robots.txt of %s does not want it read, or cannot be had now", u.Host)
	}
	return nil
}

// rules are those of robots.txt, and for how long: none if there is no such file, a ban if the server has a fault.
func (c *Client) rules(ctx context.Context, u *url.URL) (*robotstxt.RobotsData, time.Duration, error) {
	for range maxRedirects {
		response, err := c.do(ctx, u, func(*http.Request) {})
		if err != nil {
			return nil, 0, err
		}
		body, err := io.ReadAll(io.LimitReader(response.Body, maxRules))
		response.Body.Close()
		if err != nil {
			return nil, 0, unreached(ctx, err)
		}
		to, err := response.Location()
		switch code := response.StatusCode; {
		case code >= 500:
			return readRules(code, body), faultFor, nil
		case err != nil || code >= 400:
			return readRules(code, body), rulesFor, nil
		}
		u = to
	}
	return readRules(http.StatusNotFound, nil), rulesFor, nil // RFC 9309: as if there were none
}

// readRules reads robots.txt. What cannot be understood has no rules, as where a server gives its front page for any address.
func readRules(code int, body []byte) *robotstxt.RobotsData {
	data, err := robotstxt.FromStatusAndBytes(code, body)
	if err != nil {
		data, _ = robotstxt.FromStatusAndBytes(http.StatusNotFound, nil) // never fails
	}
	return data
}
