package read

import (
	"cmp"
	"net/url"
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"diplograph/ingest/layout"
)

// pageAddress is the address that a page gives as its own; "" if it gives none that says where it is.
func pageAddress(doc *html.Node) string {
	shared := ""
	for n := range doc.Descendants() {
		switch {
		case n.DataAtom == atom.Link && strings.EqualFold(attribute(n, "rel"), "canonical"):
			return webAddress(attribute(n, "href"))
		case n.DataAtom == atom.Meta && attribute(n, "property") == "og:url":
			shared = attribute(n, "content")
		}
	}
	return webAddress(shared)
}

// webAddress is an address without its fragment, which is no part of where a page is; "" if it is none of the web.
func webAddress(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	u.Fragment = ""
	return u.String()
}

// dayNames are the names under which pages give their date in a meta element. The parser of pages knows others.
var dayNames = map[string]bool{}

func init() {
	for _, name := range strings.Fields(`date pubdate publishdate publish-date publication_date publication-date dc.date dc.date.issued
		dcterms.date sailthru.date article.published datepublished og:published_time og:article:published_time`) {
		dayNames[name] = true
	}
}

// pageDay is the day that a page gives in one of the ways that only machines read, else the first that its article marks
// as a time; "" if there is none.
func pageDay(doc *html.Node) string {
	shown := ""
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		given := cmp.Or(attribute(n, "content"), attribute(n, "datetime"))
		name := strings.ToLower(cmp.Or(attribute(n, "itemprop"), attribute(n, "name"), attribute(n, "property")))
		switch {
		case name == "datepublished" || n.DataAtom == atom.Meta && dayNames[name]:
			if day := layout.DayOf(given); day != "" {
				return day
			}
		case n.DataAtom == atom.Time && shown == "" && within(n, atom.Article, atom.Main):
			shown = layout.DayOf(given)
		}
	}
	return shown
}

// within tells whether an element is inside one of these.
func within(n *html.Node, elements ...atom.Atom) bool {
	for p := range n.Ancestors() {
		for _, e := range elements {
			if p.DataAtom == e {
				return true
			}
		}
	}
	return false
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

var dayInAddress = regexp.MustCompile(`/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?:[/_-]|$)`)

// addressDay is the day in the address of an article, as in /2026/02/08/; "" if there is none.
func addressDay(address string) string {
	m := dayInAddress.FindStringSubmatch(address)
	if m == nil {
		return ""
	}
	return layout.ISODay(m[1] + "-" + m[2] + "-" + m[3])
}
