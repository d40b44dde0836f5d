package read

import (
	"os"
	"strings"
	"testing"

	"diplograph/schema"
)

func TestPage(t *testing.T) {
	raw, err := os.ReadFile("testdata/talks.html")
	if err != nil {
		t.Fatal(err)
	}
	want := schema.Article{
		Key: "talks.html", Title: "Iran and Oman end talks in Muscat", URL: "https://example.org/2026/02/08/talks",
		Author: "Nia Okoth", Publisher: "The Example Wire", Published: "2026-02-08", Language: "en",
		Text: "MUSCAT, Oman (Example Wire) — Iranian Foreign Minister Abbas Araghchi held talks with his Omani counterpart Badr " +
			"Albusaidi in Muscat on Friday, and both called the meeting a good start for a longer round of negotiations.\n\n" +
			"Oman offered to host a second round in March. “We have agreed on the agenda,” Albusaidi told reporters after the meeting, " +
			"which lasted four hours and was attended by the ambassadors of both countries.\n\n" +
			"The United States imposed sanctions on two Iranian shipping companies on the same day. Iran condemned the sanctions, and its " +
			"ministry summoned the Swiss ambassador, who represents American interests in Tehran, to protest against them.",
	}
	want.ID, want.Hash = schema.ArticleID(want.URL, want.Text), schema.Hash(want.Text)
	for _, name := range []string{"talks.html", "talks"} { // by its ending, and by how it begins
		want.Key = name
		for got, err := range Stream(name, strings.NewReader(string(raw)), Options{Title: "T", URL: "https://example.org/other", Published: "2020-01-01"}) {
			if err != nil || got != want {
				t.Errorf("got  %+v, %v\nwant %+v", got, err, want)
			}
		}
	}
}

func TestPageDetails(t *testing.T) {
	options := Options{Title: "T", URL: "https://example.org/u", Published: "2020-01-01"}
	for _, c := range []struct{ about, content, want string }{
		{"a row of a table", "<p>What has been done so far.<table><tr><td>2 Feb 2026<td><p>Togo<td><ul><li>left Mali<li>met Chad</ul><tr><td>1 May 2025<td>Peru<td>fell silent</table>",
			`T|https://example.org/u|2020-01-01|"What has been done so far.\n\n2 Feb 2026\tTogo\tleft Mali; met Chad\n1 May 2025\tPeru\tfell silent"`},
		{"an article with links", "<main>" + strings.Repeat("<p>The envoys of Kenya and Oman met on the coast again, and spoke of trade, fish and ships.<p><a href=/x>More on the envoys of Kenya</a>", 7) + "</main>",
			`T|https://example.org/u|2020-01-01|"` + strings.TrimSuffix(strings.Repeat(`The envoys of Kenya and Oman met on the coast again, and spoke of trade, fish and ships.\n\nMore on the envoys of Kenya\n\n`, 7), `\n\n`) + `"`},
		{"entries of a live blog", "<p>Follow it live.<div><time datetime=2026-03-02T19:00:00Z>19:00</time> <p>Togo spoke.</div><div><time datetime=2026-03-01T07:00:00Z>2 days ago</time><p>Mali left on <time datetime=2026-03-01>Sunday</time>.</div>",
			`T|https://example.org/u|2026-03-02|"Follow it live.\n\n2026-03-02\n\nTogo spoke.\n\n2026-03-01\n\nMali left on Sunday."`},
		{"what the page does not say", "<p>Iran met Oman.", `T|https://example.org/u|2020-01-01|"Iran met Oman."`},
		{"encoding in the page", "<meta charset=windows-1252><title>\xc9lys\xe9e</title><p>Caf\xe9 talks.", `Élysée|https://example.org/u|2020-01-01|"Café talks."`},
		{"encoding by its mark", "\xff\xfe<\x00p\x00>\x00A\x00.\x00", `T|https://example.org/u|2020-01-01|"A."`},
		{"an address of its own", `<meta property="og:url" content="https://example.org/a#b"><p>A.`, `T|https://example.org/a|2020-01-01|"A."`},
		{"an address of no use", `<link rel=canonical href="/a"><p>A.`, `T|https://example.org/u|2020-01-01|"A."`},
		{"the date in its address", `<link rel=canonical href="https://example.org/2026/02/08/a"><p>A.`, `T|https://example.org/2026/02/08/a|2026-02-08|"A."`},
		{"no date in its address", `<link rel=canonical href="https://example.org/2026/02/31/a"><p>A.`, `T|https://example.org/2026/02/31/a|2020-01-01|"A."`},
		{"a date for machines", `<meta name="DC.date.issued" content="2026-02-08T23:30:00-0500"><p>A.`, `T|https://example.org/u|2026-02-08|"A."`},
		{"a date that is none", `<meta property="article:published_time" content="0000-00-00T00:00:00"><p>A.`, `T|https://example.org/u|2020-01-01|"A."`},
		{"a date of another age", `<meta property="article:published_time" content="0001-01-01T00:00:00Z"><meta name=date content="2026-02-08"><p>A.`, `T|https://example.org/u|2026-02-08|"A."`},
		{"a date in an attribute", `<p>A.<span itemprop="datePublished" content="2026-02-08">today</span>`, `T|https://example.org/u|2026-02-08|"A.today"`},
		{"a time in the article", `<aside><time datetime="2025-01-01"></time></aside><article><time datetime="2026-02-08T10:00Z">8 Feb</time><p>A.</p></article>`, `T|https://example.org/u|2026-02-08|"8 Feb\n\nA."`},
		{"a dateline", "<p>MUSCAT, Feb. 8, 2026 - Iran met Oman.", `T|https://example.org/u|2026-02-08|"MUSCAT, Feb. 8, 2026 - Iran met Oman."`},
	} {
		if got := show("a.html", c.content, options); got != "a.html|"+c.want+"\n" {
			t.Errorf("%s:\ngot  %swant a.html|%s", c.about, got, c.want)
		}
	}
}

func TestBadPages(t *testing.T) {
	for _, c := range []struct{ about, content, want string }{
		{"nothing", "", `reading "a.html": is empty`},
		{"only scripts", "<html><body><div id=app></div><script>render()</script>", `reading "a.html": holds no article`},
		{"teasers", "<main>" + strings.Repeat("<h3><a href=/x>Envoys of Kenya leave Oman after talks</a></h3><p>They left at noon.</p>", 8) + "</main>", `reading "a.html": is a page of teasers, not an article`},
		{"a document", "%PDF-1.7\x00\x01", `reading "a.html": is binary, not text`},
		{"another language", "<html lang=de><p>" + german, `skipping "a.html": is in German, not English`},
		{"too deep", strings.Repeat("<div>", 1000), `reading "a.html": is no page that can be read: html: open stack of elements exceeds 512 nodes`},
		{"too many elements", strings.Repeat("<p>A.</p>", maxElements), `reading "a.html": is no page that can be read: documents too large: 100003 elements`},
		{"too large", strings.Repeat("<p>A.</p>", maxPage/9+1), `reading "a.html": is over 16 MB, too long for a page or feed`},
		{"too long a text", strings.Repeat("<p>"+strings.Repeat("Talks. ", 1000)+"</p>", MaxBytes/7000+1), `reading "a.html": is over 1 MB, too long for one article`},
	} {
		if got := show("a.html", c.content, Options{}); got != c.want+"\n" {
			t.Errorf("%s:\ngot  %swant %s", c.about, got, c.want)
		}
	}
}

// FuzzPage feeds anything to the reader of pages: it must not panic, and must hand out sound articles only.
func FuzzPage(f *testing.F) {
	raw, err := os.ReadFile("testdata/talks.html")
	if err != nil {
		f.Fatal(err)
	}
	for _, seed := range []string{string(raw), "<meta charset=utf-16><p>A.", "<table><p><svg><math><table>", `<script type="application/ld+json">{"@graph":[]}</script>`, "<noscript><img><template><frameset>"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, content string) {
		for a, err := range Stream("a.html", strings.NewReader(content), Options{}) {
			if err == nil {
				checkArticle(t, a)
			}
		}
	})
}
