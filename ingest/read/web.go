package read

import (
	"bytes"
	"cmp"
	"net/url"
	"strings"

	"github.com/mmcdole/gofeed"

	"diplograph/schema"
)

// source is where on the web something was found.
type source struct {
	address string // after redirects
	kind    string // media type, as the server gives it
	entry   bool   // an entry of a feed led there
}

// address reads what is at an address: an article, a feed, or anything else that a file may hold.
func (r reader) address(address string) bool {
	if r.options.Fetch == nil {
		return r.fail(address, 0, fault("fetch it yourself, then give the file", "nothing is fetched from the web here"))
	}
	page, err := r.options.Fetch(address)
	if err != nil {
		return r.fail(address, 0, err)
	}
	r.from = &source{page.URL, page.Type, r.from != nil}
	return r.open(address, bytes.NewReader(page.Body))
}

// linked reads the page that an entry of a feed leads to. What that does not say, the entry does.
func (r reader) linked(a schema.Article) bool {
	if a.Published != "" {
		r.options.Published = a.Published
	}
	r.options.Title = a.Title
	return r.address(a.URL)
}

// mediaType is what the server gave.
func (s *source) mediaType() string {
	if s == nil {
		return ""
	}
	return s.kind
}

// own is the address of what was found: the one it gives itself, but on the web only if that is at the same host, since
// an article replaces the one that has its address.
func (s *source) own(given string) string {
	if s == nil || given != "" && hostOf(given) == s.host() {
		return given
	}
	return s.address
}

// host is who serves it, as "example.org".
func (s *source) host() string {
	if s == nil {
		return ""
	}
	return hostOf(s.address)
}

func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(u.Hostname(), "www.")
}

// entryLink is the address of the article that an entry of a feed is about.
func (s *source) entryLink(item *gofeed.Item) string {
	return cmp.Or(s.link(item.Link), webAddress(item.GUID))
}

// link is an address that may be written as seen from the source.
func (s *source) link(to string) string {
	if s == nil || to == "" {
		return webAddress(to)
	}
	base, err := url.Parse(s.address)
	if err != nil {
		return ""
	}
	u, err := base.Parse(strings.TrimSpace(to))
	if err != nil {
		return ""
	}
	return webAddress(u.String())
}
