package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// Where things are in Neo4j Browser 5.24.
func part(name string) chromedp.CSS { return chromedp.CSS(`[data-testid="` + name + `"]`) }

// page is Neo4j Browser in a headless Chromium, and what a person does there.
type page struct{ context.Context }

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

// openChromium starts a headless Chromium that ends with the test and asks nobody on the network anything of its own.
func openChromium(t *testing.T) page {
	t.Helper()
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(findChromium(t)), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.WindowSize(1500, 950),
		chromedp.UserDataDir(t.TempDir()), chromedp.Flag("disable-dev-shm-usage", true),
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true))
	ctx, cancel := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx); err != nil { // the browser would end with the context of the first thing done
		t.Fatal(err)
	}
	return page{ctx}
}

// do takes steps, each of which waits for what it needs.
func (p page) do(t *testing.T, doing string, steps ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	limit, cancel := context.WithTimeout(p, time.Minute)
	defer cancel()
	if err := chromedp.Do(limit, steps...); err != nil {
		p.photograph(t, "failed")
		t.Fatalf("%s: %v", doing, err)
	}
}

// see waits until the script gives something, and decodes it.
func see[T any](t *testing.T, p page, what, script string) T {
	t.Helper()
	found, err := chromedp.Run(p, chromedp.Poll[T](script, chromedp.WithPollingInterval(100*time.Millisecond), chromedp.WithPollingTimeout(time.Minute)))
	if err != nil {
		p.photograph(t, "failed")
		t.Fatalf("waiting for %s: %v", what, err)
	}
	return found
}

// result is what Neo4j Browser shows of the statement that ran last: rows, or a graph.
type result struct {
	Error   bool
	Records int
	Drawn   map[string]string // the colours of nodes and edges by caption, its lines joined by a blank; what does not fit is cut
}

// result runs a statement and waits until its frame has something to see.
func (p page) result(t *testing.T, statement string, run ...chromedp.Action[chromedp.Void]) result {
	t.Helper()
	seen := chromedp.Evaluate[chromedp.Void](`document.querySelectorAll('[data-testid="frame"]').forEach(f => f.dataset.seen = 1)`)
	p.do(t, "running "+statement, append([]chromedp.Action[chromedp.Void]{seen}, run...)...)
	return see[result](t, p, "the result of "+statement, `(() => {
		const frame = document.querySelector('[data-testid="frame"]:not([data-seen])')
		if (!frame) return null
		const records = /streaming (\d+) record/.exec(frame.innerText)
		const r = {Error: /Neo\.\w+Error|no records/.test(frame.innerText), Records: records ? +records[1] : 0, Drawn: {}}
		frame.querySelectorAll('g.node, g.relationship').forEach(e =>
			r.Drawn[[...e.querySelectorAll('text')].map(t => t.textContent.trim()).join(' ').trim()] = e.querySelector('.b-outline').getAttribute('fill'))
		return r.Error || r.Records || frame.querySelector('g.node') ? r : null
	})()`)
}

// photograph keeps what the page shows in the folder that DIPLOGRAPH_SCREENSHOTS names, else in one for temporary files.
func (p page) photograph(t *testing.T, name string) []byte {
	t.Helper()
	folder := os.Getenv("DIPLOGRAPH_SCREENSHOTS")
	if folder == "" {
		folder = filepath.Join(os.TempDir(), fmt.Sprintf("diplograph-screenshots-%d", os.Getuid()))
	}
	picture, err := chromedp.Run(p, chromedp.CaptureScreenshot())
	if err == nil {
		err = os.MkdirAll(folder, 0o700)
	}
	path := filepath.Join(folder, name+".png")
	if err == nil {
		err = os.WriteFile(path, picture, 0o600)
	}
	if err != nil {
		t.Errorf("taking a screenshot: %v", err)
	}
	t.Logf("screenshot: %s", path)
	return picture
}
