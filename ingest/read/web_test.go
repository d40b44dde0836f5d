package read

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"diplograph/ingest/fetch"
)

// web is what a few addresses lead to: where that is, its media type, and what is there.
type web map[string][3]string

func (w web) fetch(address string) (fetch.Page, error) {
	page, found := w[address]
	if !found {
		return fetch.Page{}, errors.New("no such page")
	}
	return fetch.Page{URL: page[0], Type: page[1], Body: []byte(page[2])}, nil
}

func TestAddresses(t *testing.T) {
	const site = "https://www.example.org"
	w := web{
		site + "/short":     {site + "/2026/02/08/long", "text/html", "<title>Talks</title><p>Iran met Oman."},
		site + "/latin.txt": {site + "/latin.txt", "text/html; charset=windows-1252", "<p>Caf\xe9 talks."},
		site + "/own":       {site + "/own?from=feed", "text/html", `<link rel=canonical href="https://example.org/own"><meta property="og:site_name" content="The Example Wire"><p>A.`},
		site + "/theirs":    {site + "/theirs", "text/html", `<link rel=canonical href="https://other.example/own"><p>A.`},
		site + "/text":      {site + "/text", "text/plain", "MUSCAT, Feb. 8, 2026 - Iran met Oman."},
		site + "/lines.gz":  {site + "/lines.gz", "application/gzip", zipped(t, `{"id":"1","text":"A.","url":"https://example.org/1"}`)},
		site + "/feed.html": {site + "/feed.html", "text/xml", `<rss version="2.0"><channel><title>The Example Feed</title>
			<item><title>Whole</title><link>/whole</link><content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/">Iran met Oman.</content:encoded></item>
			<item><title>Linked</title><link>short</link><pubDate>Mon, 09 Feb 2026 10:00:00 GMT</pubDate><description>In short.</description></item>
			<item><title>Lost</title><link>` + site + `/lost</link></item>
			<item><title>Again</title><link>` + site + `/feed.html</link></item>
			<item><title>Nowhere</title><description>Oman met Iran.</description></item></channel></rss>`},
	}
	for _, c := range []struct {
		path string
		want []string
	}{
		{"/short", []string{"|example.org|Talks|" + site + `/2026/02/08/long|2026-02-08|"Iran met Oman."`}},
		{"/latin.txt", []string{"|example.org||" + site + `/latin.txt||"Café talks."`}},
		{"/own", []string{`|The Example Wire||https://example.org/own||"A."`}},
		{"/theirs", []string{"|example.org||" + site + `/theirs||"A."`}},
		{"/text", []string{"|example.org||" + site + `/text|2026-02-08|"MUSCAT, Feb. 8, 2026 - Iran met Oman."`}},
		{"/lines.gz", []string{`1|||https://example.org/1||"A."`}},
		{"/missing", []string{`reading "` + site + `/missing": no such page`}},
		{"/feed.html", []string{
			"|The Example Feed|Whole|" + site + `/whole||"Iran met Oman."`,
			"|example.org|Talks|" + site + `/2026/02/08/long|2026-02-08|"Iran met Oman."`,
			`reading "` + site + `/lost": no such page`,
			`reading "` + site + `/feed.html": is another feed, not the page of an entry`,
			`|The Example Feed|Nowhere|||"Oman met Iran."`,
		}},
	} {
		var got []string
		for a, err := range Files([]string{site + c.path}, nil, Options{Fetch: w.fetch}) {
			if err != nil {
				got = append(got, err.Error())
				continue
			}
			got = append(got, fmt.Sprintf("%s|%s|%s|%s|%s|%q", a.Key, a.Publisher, a.Title, a.URL, a.Published, a.Text))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s:\ngot  %s\nwant %s", c.path, strings.Join(got, "\n     "), strings.Join(c.want, "\n     "))
		}
	}
}

// A list may name addresses, and a feed in a file leads nowhere: only what the user named is fetched.
func TestOnlyNamedAddressesAreFetched(t *testing.T) {
	tree(t, map[string]string{"list": "https://example.org/1\n", "feed.xml": rss})
	asked := ""
	fetch := func(address string) (fetch.Page, error) {
		asked += address + "\n"
		return fetch.Page{URL: address, Body: []byte("A.")}, nil
	}
	for range Files([]string{"@list", "feed.xml"}, nil, Options{Fetch: fetch}) {
	}
	if asked != "https://example.org/1\n" {
		t.Errorf("asked for %s", asked)
	}
	if got := texts([]string{"https://example.org/1"}, ""); !slices.Equal(got, []string{`reading "https://example.org/1": nothing is fetched from the web here`}) {
		t.Errorf("without Fetch: got %q", got)
	}
	if !Several("https://example.org/1") {
		t.Error("an address may be that of a feed")
	}
}
