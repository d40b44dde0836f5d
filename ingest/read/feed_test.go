package read

import (
	"fmt"
	"strings"
	"testing"
)

const rss = `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Example Wire &amp; Co</title>
<item><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">Nia Okoth</dc:creator><title>Iran &amp;amp; Oman talk</title><link>https://example.org/1#top</link><guid isPermaLink="false">tag:1</guid><pubDate>Sun, 08 Feb 2026 23:30:00 -0500</pubDate>
<description>In short.</description>
<content:encoded><![CDATA[<p>Iran met <b>Oman</b> on Friday.</p><p>Both&nbsp;were glad.</p><script>track()</script>]]></content:encoded></item>
<item><title>France objects</title><guid>https://example.org/2</guid><description>France condemned the attack.</description></item>
<item><title>Nothing</title><link>https://example.org/3</link></item>
<item><title>Deutsch</title><link>https://example.org/4</link><description>` + german + `</description></item>
</channel></rss>`

const atomFeed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Example Wire</title>
<entry><id>urn:1</id><title type="html">Iran &lt;i&gt;and&lt;/i&gt; Oman</title><link rel="alternate" href="https://example.org/1"/>
<author><name>Nia Okoth</name></author><updated>2026-02-09T01:00:00+09:00</updated><published>2026-02-08T01:00:00+09:00</published>
<content type="html">&lt;p&gt;Iran met Oman.&lt;/p&gt;</content></entry>
<entry><id>urn:2</id><title>Two</title><updated>2026-02-09T01:00:00Z</updated><summary>5 &lt; 6, said Oman.</summary></entry></feed>`

const jsonFeedText = `{"version": "https://jsonfeed.org/version/1.1", "title": "The Example Wire", "items": [
{"id": "1", "url": "https://example.org/1", "title": "Talks", "authors": [{"name": "Nia Okoth"}, {"name": "Leo Anand"}], "date_published": "2026-02-08T10:00:00Z", "content_html": "<p>Iran met Oman.</p>"},
{"id": "2", "title": "More", "content_text": "Oman met Iran.\n\nBoth were glad."}]}`

// showFeed is show with publisher and author.
func showFeed(name, content string) string {
	var b strings.Builder
	for a, err := range Stream(name, strings.NewReader(content), Options{}) {
		if err != nil {
			fmt.Fprintln(&b, err)
			continue
		}
		fmt.Fprintf(&b, "%s|%s|%s|%s|%s|%s|%q\n", a.Key, a.Publisher, a.Author, a.Title, a.URL, a.Published, a.Text)
	}
	return b.String()
}

func TestFeeds(t *testing.T) {
	for _, c := range []struct {
		about, ending, content string
		want                   []string
	}{
		{"RSS", ".xml", rss, []string{
			`tag:1|The Example Wire & Co|Nia Okoth|Iran & Oman talk|https://example.org/1|2026-02-08|"Iran met Oman on Friday.\n\nBoth were glad."`,
			`https://example.org/2|The Example Wire & Co||France objects|https://example.org/2||"France condemned the attack."`,
			`reading "NAME, entry 3": has neither text nor summary`,
			`skipping "NAME, entry 4": is in German, not English`,
		}},
		{"Atom", ".atom", atomFeed, []string{
			`urn:1|The Example Wire|Nia Okoth|Iran and Oman|https://example.org/1|2026-02-08|"Iran met Oman."`,
			`urn:2|The Example Wire||Two||2026-02-09|"5 < 6, said Oman."`,
		}},
		{"JSON", ".json", jsonFeedText, []string{
			`1|The Example Wire|Nia Okoth, Leo Anand|Talks|https://example.org/1|2026-02-08|"Iran met Oman."`,
			`2|The Example Wire||More|||"Oman met Iran.\n\nBoth were glad."`,
		}},
	} {
		for _, name := range []string{"a" + c.ending, stdinName} { // by its ending, and by how it begins
			want := strings.ReplaceAll(strings.Join(c.want, "\n")+"\n", "NAME", name)
			if got := showFeed(name, c.content); got != want {
				t.Errorf("%s:\ngot  %s\nwant %s", c.about, got, want)
			}
		}
	}
}

func TestBadFeeds(t *testing.T) {
	for _, c := range []struct{ about, name, content, want string }{
		{"nothing", "a.rss", "", `reading "a.rss": is empty`},
		{"no entries", "a.rss", `<rss version="2.0"><channel><title>T</title></channel></rss>`, `reading "a.rss": has no entries`},
		{"no feed", "a.xml", `<note>Iran met Oman.</note>`, `reading "a.xml": is no feed that can be read: failed to detect feed type`},
		{"a feed that is cut off", "a.json", jsonFeedText[:300], `reading "a.json": is no feed that can be read: unexpected end of JSON input`},
		{"an entry too deep", "a.rss", `<rss version="2.0"><channel><item><description>` + strings.Repeat("&lt;div>", 1000) + `A.</description></item></channel></rss>`,
			`reading "a.rss, entry 1": has neither text nor summary`},
		{"an article about feeds", "a.json", `{"text":"\"version\": \"https://jsonfeed.org/version/1.1\" is how it begins."}`, `||||"\"version\": \"https://jsonfeed.org/version/1.1\" is how it begins."`},
	} {
		if got := show(c.name, c.content, Options{}); got != c.want+"\n" {
			t.Errorf("%s:\ngot  %swant %s", c.about, got, c.want)
		}
	}
}

// FuzzFeed feeds anything to the reader of feeds: it must not panic, and must hand out sound articles only.
func FuzzFeed(f *testing.F) {
	for _, seed := range []string{rss, atomFeed, jsonFeedText, `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><item><title>A`, `<?xml version="1.0" encoding="latin1"?><rss><item><description>caf` + "\xe9"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, content string) {
		for a, err := range Stream("a.xml", strings.NewReader(content), Options{}) {
			if err == nil {
				checkArticle(t, a)
			}
		}
		feed, err := OpenFeed("https://example.org/a", gives(content))
		if err != nil {
			return
		}
		for _, e := range feed.Entries {
			for a, err := range feed.Read(e) {
				if err == nil {
					checkArticle(t, a)
				}
			}
		}
	})
}
