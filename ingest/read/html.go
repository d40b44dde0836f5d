package read

import (
	"bufio"
	"bytes"
	"cmp"
	"io"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"codeberg.org/readeck/go-readability/v2/render"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"diplograph/schema"
)

// A page is held in memory as a whole, and so is a feed.
const (
	maxPage     = 16 << 20 // bytes: beside its text it has other things, which are not kept
	maxElements = 100_000  // or a page made to do so could take very long
	fewestChars = 140      // of a main text; where fewer are found, they are looked for again among what may be menus
)

// html reads a web page as one article: its main text, without menus, advertisements and headlines of other articles.
func (r reader) html(name string, b *bufio.Reader) bool {
	raw, err := readPage(b)
	if err != nil {
		return r.fail(name, 0, err)
	}
	a, err := page(raw, r.from.mediaType())
	if err != nil {
		return r.fail(name, 0, err)
	}
	a.Key = r.key(name)
	a.URL, a.Publisher = r.from.own(a.URL), cmp.Or(a.Publisher, r.from.host())
	a.Published = cmp.Or(a.Published, addressDay(a.URL))
	a.Title, a.URL = cmp.Or(a.Title, r.options.Title), cmp.Or(a.URL, r.options.URL)
	return r.article(name, 0, a)
}

// readPage reads the whole of a page or feed.
func readPage(in io.Reader) ([]byte, error) {
	raw, err := io.ReadAll(io.LimitReader(in, maxPage+1))
	switch {
	case err != nil:
		return nil, err
	case len(raw) > maxPage:
		return nil, fault("give the page of a single article, or its text alone", "is over %d MB, too long for a page or feed", maxPage>>20)
	case isBinary(raw) && !isUTF16(raw):
		return nil, errBinary()
	case len(raw) == 0:
		return nil, checkText(raw)
	}
	return raw, nil
}

// page makes an article of a page, whose media type may name its encoding.
func page(raw []byte, mediaType string) (schema.Article, error) {
	decoded, err := charset.NewReader(bytes.NewReader(raw), mediaType)
	if err != nil {
		return schema.Article{}, err
	}
	b := bufio.NewReader(decoded)
	skipMark(b)
	doc, err := html.Parse(b)
	if err != nil {
		return schema.Article{}, fault("save the page anew, or give its text alone", "is no page that can be read: %w", err)
	}
	a := schema.Article{URL: pageAddress(doc), Published: pageDay(doc)} // before the parser takes it apart
	spellDays(doc)
	parser := readability.NewParser()
	parser.MaxElemsToParse, parser.CharThresholds = maxElements, fewestChars
	found, err := parser.ParseAndMutate(doc, nil)
	if err != nil {
		return a, fault("give the page of a single article, or its text alone", "is no page that can be read: %w", err)
	}
	if t, err := found.PublishedTime(); err == nil {
		a.Published = cmp.Or(sane(t), a.Published)
	}
	a.Title, a.Author, a.Publisher = oneLine(found.Title()), author(found.Byline()), oneLine(found.SiteName())
	if found.Node != nil {
		if isTeasers(found.Node) {
			return a, fault("give the addresses of its articles, or that of its feed", "is a page of teasers, not an article")
		}
		joinCells(found.Node)
	}
	a.Text = innerText(found.Node)
	if a.Text == "" {
		return a, fault("give the page of a single article; one that scripts fill has no text before they run", "holds no article")
	}
	return a, checkText([]byte(a.Text))
}

// innerText is what a reader sees of a part of a page, its paragraphs parted by blank lines.
func innerText(n *html.Node) string {
	if n == nil {
		return ""
	}
	return strings.TrimSpace(strings.ReplaceAll(render.InnerText(n), "\u00a0", " "))
}

// author is a byline without its "By".
func author(byline string) string {
	words := strings.Fields(byline)
	if len(words) > 1 && strings.EqualFold(words[0], "by") {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
