package read

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"diplograph/ingest/fetch"
)

// gives has the same text at all addresses.
func gives(text string) Options {
	return Options{Fetch: func(address string) (fetch.Page, error) {
		return fetch.Page{URL: address, Body: []byte(text)}, nil
	}}
}

// openFeed opens a feed as if it came from example.org.
func openFeed(t *testing.T, text string) *Feed {
	t.Helper()
	f, err := OpenFeed("https://example.org/feed", gives(text))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// aChannel is an RSS feed with these entries.
func aChannel(entries string) string {
	return `<rss version="2.0"><channel>` + entries + `</channel></rss>`
}

func TestOpenFeed(t *testing.T) {
	for _, c := range []struct {
		about, feed string
		want        []string // address, day of the last change, whether it changed, whether the text is there
	}{
		{"RSS", rss, []string{"https://example.org/1  false true", "https://example.org/2  false false", "https://example.org/3  false false", "https://example.org/4  false false"}},
		{"Atom", atomFeed, []string{"https://example.org/1 2026-02-09 true true", " 2026-02-09 false true"}},
		{"JSON", jsonFeedText, []string{"https://example.org/1  false true", "  false true"}},
		{"nothing in it", aChannel(""), nil},
	} {
		var got []string
		for _, e := range openFeed(t, c.feed).Entries {
			got = append(got, fmt.Sprint(e.URL, " ", e.Day, " ", e.Changed, " ", e.Whole))
		}
		if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%s:\ngot  %q\nwant %q", c.about, got, c.want)
		}
	}
}

func TestOpenNoFeed(t *testing.T) {
	for _, c := range []struct{ about, text, want string }{
		{"a page", "<html><p>Iran met Oman.</p></html>", `reading "feed": is no feed that can be read: failed to detect feed type`},
		{"a feed that is cut off", rss[:200], `reading "feed": is no feed that can be read: `},
		{"nothing", "", `reading "feed": is empty`},
		{"packed and damaged", "\x1f\x8b\x08", `reading "feed": is damaged or cut off`},
	} {
		_, err := OpenFeed("feed", gives(c.text))
		var e *Error
		if !errors.As(err, &e) || !strings.HasPrefix(err.Error(), c.want) || e.Hint() == "" {
			t.Errorf("%s: got %v", c.about, err)
		}
	}
}

// TestEntryVersions wants another version where an article has changed, and the same where something else has.
func TestEntryVersions(t *testing.T) {
	version := func(entry string) string { return openFeed(t, aChannel("<item>"+entry+"</item>")).Entries[0].Version }
	const link, text = "<link>/1</link>", `<content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/">%s</content:encoded>`
	for _, c := range []struct {
		about, one, other string
		same              bool
	}{
		{"another summary of a page", link + "<description>3 comments</description>", link + "<description>4 comments</description>", true},
		{"another title", link + "<title>Talks</title>", link + "<title>Talks end</title>", false},
		{"another date", link + "<pubDate>Sun, 08 Feb 2026 10:00:00 GMT</pubDate>", link + "<pubDate>Sun, 08 Feb 2026 11:00:00 GMT</pubDate>", false},
		{"another text", link + fmt.Sprintf(text, "A."), link + fmt.Sprintf(text, "B."), false},
		{"another summary without a page", "<description>A.</description>", "<description>B.</description>", false},
	} {
		if same := version(c.one) == version(c.other); same != c.same {
			t.Errorf("%s: the same version is %t, want %t", c.about, same, c.same)
		}
	}
}

func TestTimeToLive(t *testing.T) {
	for ttl, want := range map[string]time.Duration{"": 0, "<ttl>60</ttl>": time.Hour, "<ttl> 5 </ttl>": 5 * time.Minute, "<ttl>often</ttl>": 0, "<ttl>-1</ttl>": 0, "<ttl>999999999999</ttl>": 0} {
		if got := openFeed(t, aChannel(ttl)).Every; got != want {
			t.Errorf("%q: %s, want %s", ttl, got, want)
		}
	}
	served := Options{Fetch: func(string) (fetch.Page, error) {
		return fetch.Page{Body: []byte(atomFeed), Fresh: time.Hour}, nil
	}}
	if f, err := OpenFeed("feed", served); err != nil || f.Every != time.Hour {
		t.Errorf("Atom from a server that says an hour: %+v, %v", f, err)
	}
}

// TestReadEntry reads the entries that somebody chose, and fetches nothing for the others.
func TestReadEntry(t *testing.T) {
	site := map[string]string{
		"https://example.org/feed": aChannel("<item><link>/1</link></item><item><link>/2</link><title>Two</title></item>"),
		"https://example.org/2":    "Iran met Oman.",
	}
	var asked []string
	f, err := OpenFeed("https://example.org/feed", Options{Fetch: func(address string) (fetch.Page, error) {
		asked = append(asked, address)
		return fetch.Page{URL: address, Body: []byte(site[address])}, nil
	}})
	if err != nil {
		t.Fatal(err)
	}
	for a, err := range f.Read(f.Entries[1]) {
		if err != nil || a.URL != "https://example.org/2" || a.Title != "Two" || a.Text != "Iran met Oman." {
			t.Errorf("got %+v, %v", a, err)
		}
	}
	if fmt.Sprint(asked) != "[https://example.org/feed https://example.org/2]" {
		t.Errorf("asked for %q", asked)
	}
}

func TestListedAddresses(t *testing.T) {
	list := filepath.Join(t.TempDir(), "list")
	if err := os.WriteFile(list, []byte("# ours\nhttps://example.org/2\n\nhttps://example.org/1\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		paths []string
		want  string
	}{
		{[]string{"https://example.org/1", "@" + list, "@-"}, "[https://example.org/1 https://example.org/2 https://example.org/3] <nil>"},
		{[]string{"https://example.org/1", "feed.xml"}, `[] reading "feed.xml": is no address of the web`},
		{[]string{"-"}, `[] reading "-": is no address of the web`},
		{[]string{"@" + list + "missing"}, `[] reading "` + list + `missing": file does not exist`},
	} {
		addresses, err := Addresses(c.paths, strings.NewReader("https://example.org/3\n"))
		if got := fmt.Sprint(addresses, " ", err); got != c.want {
			t.Errorf("%q: got %s, want %s", c.paths, got, c.want)
		}
	}
}
