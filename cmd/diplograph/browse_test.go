package main

import (
	"archive/zip"
	"bufio"
	"bytes"
	"context"
	"html"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"diplograph/graph"
	"diplograph/graph/local"
	"diplograph/graph/local/localtest"
)

// TestBrowse does what a newcomer does: loads the example articles, opens Neo4j Browser with "diplograph browse", logs in, walks
// the guide and imports the favourites.
func TestBrowse(t *testing.T) {
	store, s := emptyStore(t), localtest.Server(t)
	if s.BrowserURL == "" {
		t.Skip("the server that DIPLOGRAPH_TEST_NEO4J_URI names may have no Neo4j Browser")
	}
	var said bytes.Buffer
	if code := run(t.Context(), []string{"diplograph", "demo"}, nil, io.Discard, &said); code != exitOK {
		t.Fatalf("exit code %d: %s", code, said.String())
	}
	link, ours := startBrowse(t, s)
	t.Run("every query of the guide finds something", func(t *testing.T) { guideFinds(t, store, ours) })
	t.Run("every favourite runs", func(t *testing.T) { favouritesRun(t, store, ours) })
	t.Run("Neo4j Browser", func(t *testing.T) {
		p := openChromium(t)
		connect(t, p, link, s)
		walkGuide(t, p, ours)
		importFavourites(t, p, ours)
	})
}

// startBrowse runs "diplograph browse" until the test ends, as Ctrl-C ends it, and gives the address it prints and ours.
func startBrowse(t *testing.T, s *local.Server) (link, ours string) {
	t.Helper()
	stdout, printed := io.Pipe()
	ctx, interrupt := context.WithCancel(t.Context())
	ended := make(chan int, 1)
	var said bytes.Buffer
	go func() {
		ended <- run(ctx, []string{"diplograph", "browse", "--no-open", "--browser", s.BrowserURL}, nil, printed, &said)
		printed.Close()
	}()
	t.Cleanup(func() {
		interrupt()
		if code := <-ended; code != exitOK {
			t.Errorf("browse: exit code %d after Ctrl-C: %s", code, said.String())
		}
	})
	link, err := bufio.NewReader(stdout).ReadString('\n')
	if err != nil {
		t.Fatalf("browse prints no address: %v", err)
	}
	address, err := url.Parse(strings.TrimSpace(link))
	if err != nil {
		t.Fatal(err)
	}
	return address.String(), strings.TrimSuffix(address.Query().Get("arg"), "/guide.html")
}

// guideFinds runs the queries of the guide without Neo4j Browser.
func guideFinds(t *testing.T, store *graph.Store, ours string) {
	queries := regexp.MustCompile(`(?s)<pre class="code runnable">(.*?)</pre>`).FindAllStringSubmatch(string(get(t, ours+"/guide.html")), -1)
	if len(queries) < 10 {
		t.Fatalf("the guide has only %d queries", len(queries))
	}
	for _, q := range queries {
		text := html.UnescapeString(q[1])
		rows, err := store.Query(t.Context(), graph.Query{Name: "guide", Cypher: text}, nil)
		if err != nil || len(rows.Values) == 0 {
			t.Errorf("it finds nothing: %s\n%v", text, err)
		}
	}
}

// favouritesRun runs the favourites without Neo4j Browser.
func favouritesRun(t *testing.T, store *graph.Store, ours string) {
	content := get(t, ours+"/favourites.zip")
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range archive.File {
		reader, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(reader)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := store.Query(t.Context(), graph.Query{Name: file.Name, Cypher: string(text)}, nil); err != nil {
			t.Error(err)
		}
	}
}

// connect opens the address that browse prints, where the guide stands beside the form, and logs in.
func connect(t *testing.T, p page, link string, s *local.Server) {
	p.do(t, "opening "+link, chromedp.Navigate(link), chromedp.WaitVisible(part("password")))
	if user := see[string](t, p, "the user's name", `document.querySelector('[data-testid="username"]').value`); user != s.Username {
		t.Errorf("the form has user %q, not %q", user, s.Username)
	}
	see[bool](t, p, "the guide", slideIs("Who did what to whom"))
	p.photograph(t, "connect")
	p.do(t, "logging in", chromedp.SendKeys(part("password"), s.Password), chromedp.Click(part("connect")),
		chromedp.WaitNotPresent(part("password")))
}

// slideIs is a script that tells whether the guide shows a slide.
func slideIs(title string) string {
	return `document.querySelector('#guide-drawer h3')?.textContent === '` + title + `'`
}

// walkGuide takes the steps of the guide and looks at what some of them show.
func walkGuide(t *testing.T, p page, ours string) {
	for _, topic := range []string{"style", "config"} {
		p.do(t, "taking :"+topic, chromedp.Click(chromedp.CSS(`[exec-topic^="`+topic+`"]`)))
		see[bool](t, p, ":"+topic, `!!document.querySelector('[data-testid="frameCommand"]')?.textContent.startsWith(':`+topic+`')`)
	}
	titles := regexp.MustCompile(`<h3>(.*?)</h3>`).FindAllStringSubmatch(string(get(t, ours+"/guide.html")), -1)
	looked := 0
	for i, title := range titles {
		if i > 0 {
			p.do(t, "turning the page", chromedp.Click(part("guideNextSlide")))
		}
		see[bool](t, p, "slide "+title[1], slideIs(title[1]))
		drawn := runSlide(t, p, title[1])
		for caption, colour := range colours[title[1]] {
			if drawn[caption] != colour {
				t.Errorf("slide %q: %q is drawn in %q, not in %s; drawn are %v", title[1], caption, drawn[caption], colour, drawn)
			}
		}
		looked += len(colours[title[1]])
	}
	if looked != 12 {
		t.Errorf("looked at %d captions, not 12: do the slides still have their titles?", looked)
	}
}

// colours are those of some of what the first query of a slide draws, by caption.
var colours = map[string]map[string]string{
	"Who did what to whom":  {"China": "#3e4c59", "ATTACKS": "#d55e00", "SANCTIONS": "#d55e00", "MEETS_WITH": "#56b4e9"},
	"Two layers":            {"Iran": "#3e4c59", "Saudi Arabia sanctions Iran": "#d55e00", "Iran agrees with Saudi Arabia": "#56b4e9"},
	"One country, one pair": {"ECOWAS": "#009e73", "Mohamed Bazoum": "#cc79a7", "armed forces": "#f0e442"},
	"Mediation":             {"FARC": "#f0e442", "MEDIATES": "#009e73"},
}

// runSlide clicks on the sign of each query of the slide in view, and gives what the first one draws.
func runSlide(t *testing.T, p page, title string) (drawn map[string]string) {
	signs, err := chromedp.Run(p, chromedp.Nodes(chromedp.CSSAll(`#guide-drawer pre.runnable i`)))
	if err != nil {
		t.Fatalf("slide %q has no queries: %v", title, err)
	}
	for i, sign := range signs {
		r := p.result(t, "a query of slide "+title, chromedp.MouseClickNode(sign))
		if r.Error {
			t.Errorf("slide %q: a query fails or finds nothing", title)
		}
		if i > 0 {
			continue
		}
		drawn = r.Drawn
		if strings.HasPrefix(title, "One country") {
			p.picture(t)
		}
	}
	p.photograph(t, "guide "+strings.ToLower(title))
	return drawn
}

// picture takes the README's picture anew, when asked to, of the graph that was drawn last.
func (p page) picture(t *testing.T) {
	if !*update {
		return
	}
	button := func(name string) chromedp.Action[chromedp.Void] {
		return chromedp.Click(chromedp.CSS(`[data-testid="frame"] button` + name))
	}
	p.do(t, "making room", button(`[title="Fullscreen"]`), button(`[aria-label="zoom-to-fit"]`), chromedp.Sleep(5*time.Second)) // it comes to rest
	if err := os.WriteFile(filepath.Join("..", "..", "graph", "browser.png"), p.photograph(t, "readme"), 0o644); err != nil {
		t.Error(err)
	}
	p.do(t, "going back", button(`[title="Close fullscreen"]`))
}

// importFavourites drops the zip on the window, and runs one of the favourites.
func importFavourites(t *testing.T, p page, ours string) {
	drop := `(async () => {
		const zip = await (await fetch('` + ours + `/favourites.zip')).blob(), files = new DataTransfer()
		files.items.add(new File([zip], 'favourites.zip'))
		document.querySelector('.filedrop').dispatchEvent(new DragEvent('drop', {bubbles: true, cancelable: true, dataTransfer: files}))
	})()`
	p.do(t, "dropping the favourites", chromedp.Evaluate[chromedp.Void](drop, chromedp.EvalAwaitPromise), chromedp.Click(part("navigationFavorites")))
	queries, err := graph.Queries()
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range queries {
		p.do(t, "finding the folder of "+q.Name, chromedp.WaitVisible(part("expandFolder-diplograph "+q.Group)))
	}
	p.do(t, "opening a folder", chromedp.Click(part("expandFolder-diplograph conflict")), chromedp.Click(part("scriptTitle-Attacks")))
	if r := p.result(t, "the favourite Attacks", chromedp.Click(part("editor-Run"))); r.Error || r.Records == 0 {
		t.Errorf("the favourite Attacks finds nothing: %v", r)
	}
	p.photograph(t, "favourites")
}

func get(t *testing.T, address string) []byte {
	t.Helper()
	answer, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	content, err := io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode != http.StatusOK {
		t.Fatalf("%s: %s, %v", address, answer.Status, err)
	}
	return content
}
