package fetch

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"

	"code.dny.dev/ssrf"
)

// What a page may cost.
const (
	maxBytes     = 16 << 20
	maxRedirects = 5
	patience     = 30 * time.Second // for one request and its answer
)

// Options say how to fetch.
type Options struct {
	Version      string // of the program, which servers are told
	Folder       string // where pages are kept that may be asked for again; "" for nowhere
	AllowPrivate bool   // go to private and local addresses too
}

// Page is what an address led to.
type Page struct {
	URL  string // after all redirects
	Type string // media type and its parameters, as the server gives it
	Body []byte

	Fresh time.Duration // how long its server expects it to stay as it is; 0 if that does not say
}

// Client fetches pages. Several goroutines may use it at once.
type Client struct {
	http  *http.Client
	agent string
	kept  cache
	mu    sync.Mutex
	hosts map[string]*host
}

// New makes a client; it fetches nothing yet.
func New(o Options) *Client {
	dialer := &net.Dialer{Timeout: patience}
	if !o.AllowPrivate {
		dialer.Control = ssrf.New(ssrf.WithAnyPort()).Safe
	}
	transport := &http.Transport{DialContext: dialer.DialContext, ForceAttemptHTTP2: true, TLSHandshakeTimeout: patience,
		MaxResponseHeaderBytes: 1 << 20, IdleConnTimeout: patience}
	stay := func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse } // Get follows, host by host
	return &Client{
		http:  &http.Client{Transport: transport, Timeout: patience, CheckRedirect: stay},
		agent: "diplograph/" + o.Version + " (reader of news articles; obeys robots.txt)",
		kept:  cache{folder: o.Folder},
		hosts: map[string]*host{},
	}
}

// Get fetches a page of the web. An error that is not that of ctx has a Hint method, with what to do.
func (c *Client) Get(ctx context.Context, address string) (Page, error) {
	u, err := parse(address)
	for range maxRedirects + 1 {
		if err != nil {
			return Page{}, err
		}
		var page Page
		var next string
		if page, next, err = c.visit(ctx, u); err != nil || next == "" {
			return page, err
		}
		u, err = parse(next)
	}
	return Page{}, fault("open it in a browser, and give the address where it ends", "redirects more than %d times", maxRedirects)
}

// parse takes an address of the web.
func parse(address string) (*url.URL, error) {
	u, err := url.Parse(address)
	switch {
	case err != nil:
		return nil, fault("write it as https://example.org/article", "is no address: %w", errors.Unwrap(err))
	case u.Scheme != "http" && u.Scheme != "https" || u.Host == "":
		return nil, fault("write it as https://example.org/article", "%q is no address of the web", address)
	case u.User != nil:
		return nil, fault("fetch it yourself, then give the file", "%q has a password, which is never sent", u.Redacted())
	}
	u.Fragment, u.Host = "", strings.ToLower(u.Host)
	return u, nil
}

// visit asks for one page, when it is our turn at its host and the host allows it. next is where the page redirects to.
func (c *Client) visit(ctx context.Context, u *url.URL) (page Page, next string, err error) {
	h := c.host(u.Host)
	if err := h.enter(ctx); err != nil {
		return Page{}, "", err
	}
	defer h.leave()
	if err := c.mayVisit(ctx, h, u); err != nil {
		return Page{}, "", err
	}
	return c.request(ctx, u)
}

func (c *Client) request(ctx context.Context, u *url.URL) (page Page, next string, err error) {
	old, known := c.kept.load(u.String())
	response, err := c.do(ctx, u, old.ask)
	if err != nil {
		return Page{}, "", err
	}
	defer response.Body.Close()
	switch code := response.StatusCode; {
	case code == http.StatusNotModified && known:
		old.Fresh = fresh(response.Header)
		return old.Page, "", nil
	case code == http.StatusOK:
		return c.take(u.String(), response)
	case slices.Contains([]int{301, 302, 303, 307, 308}, code):
		to, err := response.Location()
		if err != nil {
			return Page{}, "", fault("open it in a browser, and give the address where it ends", "redirects to nowhere: %w", err)
		}
		return Page{}, to.String(), nil
	}
	return Page{}, "", refusal(response)
}

// do sends one request; prepare may add to it.
func (c *Client) do(ctx context.Context, u *url.URL, prepare func(*http.Request)) (*http.Response, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, fault("write it as https://example.org/article", "is no address: %w", err)
	}
	request.Header.Set("User-Agent", c.agent)
	request.Header.Set("Accept", "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, */*;q=0.5")
	request.Header.Set("Accept-Language", "en")
	prepare(request)
	response, err := c.http.Do(request)
	if err != nil {
		return nil, unreached(ctx, err)
	}
	return response, nil
}

// take reads a page, and keeps it.
func (c *Client) take(address string, response *http.Response) (Page, string, error) {
	body, err := io.ReadAll(io.LimitReader(response.Body, maxBytes+1))
	switch {
	case err != nil:
		return Page{}, "", unreached(response.Request.Context(), err)
	case len(body) > maxBytes:
		return Page{}, "", fault("fetch it yourself, then give the file", "is over %d MB", maxBytes>>20)
	}
	page := Page{URL: address, Type: response.Header.Get("Content-Type"), Body: body, Fresh: fresh(response.Header)}
	c.kept.store(page, response.Header)
	return page, "", nil
}
