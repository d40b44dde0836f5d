package read

import (
	"bufio"
	"bytes"
	"iter"
	"strconv"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"
	rssfeed "github.com/mmcdole/gofeed/rss"

	"diplograph/schema"
)

// Feed is a feed of the web whose entries can be read one by one, for who does not want them all.
type Feed struct {
	Entries []Entry
	Every   time.Duration // how often it is worth asking, as it or its server says; 0 if they do not

	feed   *gofeed.Feed
	reader reader
}

// Entry is what a feed says about an article.
type Entry struct {
	ID      string // tells it from the other entries of its feed
	URL     string // of the article; "" if it has none
	Version string // another one if the feed says that the article has changed
	Day     string // of the last change, ISO 8601; "" if unknown
	Changed bool   // after it was published
	Whole   bool   // the feed has the text; else it is fetched from URL

	name string
	item *gofeed.Item
}

// OpenFeed fetches a feed and finds its entries. There may be none. An error is an [*Error].
func OpenFeed(address string, options Options) (*Feed, error) {
	page, err := options.Fetch(address)
	if err != nil {
		return nil, explained(err).at(address, 0)
	}
	feed, err := unpackFeed(page.Body)
	if err != nil {
		return nil, explained(err).at(address, 0)
	}
	f := &Feed{feed: feed, Every: max(timeToLive(feed), page.Fresh)}
	f.reader = reader{options: options, from: &source{address: page.URL, kind: page.Type}}
	for i, item := range feed.Items {
		e := f.entry(item)
		e.name = entryName(address, i)
		f.Entries = append(f.Entries, e)
	}
	return f, nil
}

func unpackFeed(body []byte) (*gofeed.Feed, error) {
	unpacked, err := unpack(bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	defer unpacked.Close()
	b := bufio.NewReaderSize(unpacked, 64<<10)
	skipMark(b)
	return parseFeed(b)
}

// entry is what can be told of one without reading it. What an entry that only leads to a page says besides its title and its
// dates, such as a summary with the number of comments, is no change of the article.
func (f *Feed) entry(item *gofeed.Item) Entry {
	e := Entry{item: item, URL: f.reader.from.entryLink(item), Day: feedDay(item.Updated, item.UpdatedParsed)}
	e.ID = e.URL + " " + item.GUID
	e.Whole = item.Content != "" || e.URL == ""
	version := []string{item.Title, item.Published, item.Updated}
	if e.Whole {
		version = append(version, item.Content, item.Description)
	}
	e.Version = schema.ID("entry", version...)
	e.Changed = item.UpdatedParsed != nil && item.PublishedParsed != nil && item.UpdatedParsed.After(*item.PublishedParsed)
	return e
}

// Read yields the article of an entry of this feed, or why there is none.
func (f *Feed) Read(e Entry) iter.Seq2[schema.Article, error] {
	return func(yield func(schema.Article, error) bool) {
		r := f.reader
		r.yield = yield
		r.entry(e.name, f.feed, e.item)
	}
}

// timeToLive is what an RSS feed says about how long it may be kept.
func timeToLive(feed *gofeed.Feed) time.Duration {
	original, isRSS := feed.OriginalFeed().(*rssfeed.Feed)
	if !isRSS {
		return 0
	}
	minutes, err := strconv.Atoi(strings.TrimSpace(original.TTL))
	if err != nil || minutes < 0 || minutes > 365*24*60 {
		return 0
	}
	return time.Duration(minutes) * time.Minute
}
