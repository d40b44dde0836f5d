package local_test

import (
	"context"
	"os"
	"os/exec"
	"testing"
	"time"

	"diplograph/graph/local"
	"diplograph/graph/local/localtest"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// Where things are in Neo4j Browser 5.24.
const (
	passwordField = chromedp.CSS(`[data-testid="password"]`)
	connectButton = chromedp.CSS(`[data-testid="connect"]`)
	editor        = chromedp.CSS(`.monaco-editor`)
	nodes         = chromedp.CSSAll(`svg g.node`)
)

// TestBrowser signs in to Neo4j Browser as a person does, asks for three nodes, and expects to see them drawn.
// DIPLOGRAPH_SCREENSHOT names a file for the picture.
func TestBrowser(t *testing.T) {
	chromium := findChromium(t)
	s := localtest.Empty(t)
	if s.BrowserURL == "" {
		t.Skip("the server that DIPLOGRAPH_TEST_NEO4J_URI names may have no Neo4j Browser")
	}
	if _, err := ask(t, s, s.Password, `CREATE (:Actor:Country {name: 'Oman'})-[:MEDIATES]->(:Event {name: 'talks'})<-[:SOURCE_OF]-(:Actor:Country {name: 'Iran'})`); err != nil {
		t.Fatal(err)
	}
	ctx := openBrowser(t, chromium)
	limit, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	err := chromedp.Do(limit, signIn(s), query("MATCH (n)-[r]->(m) RETURN n, r, m"),
		chromedp.WaitVisible(nodes),
		chromedp.Sleep(2*time.Second)) // the layout comes to rest
	photograph(t, ctx)
	if err != nil {
		t.Fatalf("using Neo4j Browser at %s: %v", s.BrowserURL, err)
	}
	drawn, err := chromedp.Run(ctx, chromedp.Nodes(nodes))
	if err != nil || len(drawn) != 3 {
		t.Errorf("%d nodes are drawn, not 3: %v", len(drawn), err)
	}
}

// findChromium skips the test where there is no browser and may be none.
func findChromium(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	if os.Getenv("DIPLOGRAPH_REQUIRE_BROWSER") == "1" {
		t.Fatal("no Chromium found; on Debian: sudo apt-get install -y chromium")
	}
	t.Skip("no Chromium found")
	return ""
}

// openBrowser starts a headless Chromium that ends with the test and asks nobody on the network anything of its own.
func openBrowser(t *testing.T, path string) context.Context {
	t.Helper()
	flags := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.WindowSize(1400, 900),
		chromedp.UserDataDir(t.TempDir()),
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true))
	ctx, cancel := chromedp.NewExecAllocator(t.Context(), flags...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx); err != nil { // the browser would end with the context of the first thing done
		t.Fatal(err)
	}
	return ctx
}

// signIn fills in the form that Neo4j Browser opens with.
func signIn(s *local.Server) chromedp.Action[chromedp.Void] {
	return chromedp.Steps(
		chromedp.Navigate(s.BrowserURL),
		chromedp.WaitVisible(passwordField),
		chromedp.SendKeys(passwordField, s.Password),
		chromedp.Click(connectButton),
		chromedp.WaitNotPresent(passwordField),
	)
}

// query types a query into the editor and runs it.
func query(text string) chromedp.Action[chromedp.Void] {
	return chromedp.Steps(
		chromedp.Click(editor),
		chromedp.KeyEvent(text),
		chromedp.KeyEvent(kb.Enter, chromedp.KeyModifiers(kb.ModifierCtrl)),
	)
}

// photograph writes what the browser shows to the file that DIPLOGRAPH_SCREENSHOT names.
func photograph(t *testing.T, ctx context.Context) {
	t.Helper()
	path := os.Getenv("DIPLOGRAPH_SCREENSHOT")
	if path == "" {
		return
	}
	picture, err := chromedp.Run(ctx, chromedp.CaptureScreenshot())
	if err != nil {
		t.Errorf("taking a screenshot: %v", err)
		return
	}
	if err := os.WriteFile(path, picture, 0o644); err != nil {
		t.Error(err)
	}
}
