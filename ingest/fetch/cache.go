package fetch

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"
)

// keepFor is how long a page is kept that nobody asks for.
const keepFor = 30 * 24 * time.Hour

// cache keeps pages in files, one each, whose first line is a header. It is there to spare servers: what
// goes wrong with it is no fault of a page, which is then fetched anew.
type cache struct {
	folder string // "" for no cache
	tidied sync.Once
}

// kept is a page as it was, and what its server knows that version by.
type kept struct {
	Page
	header
}

type header struct {
	URL, Type, ETag, Modified string
}

// ask lets a server say that it still has the same version.
func (k kept) ask(request *http.Request) {
	if k.ETag != "" {
		request.Header.Set("If-None-Match", k.ETag)
	}
	if k.Modified != "" {
		request.Header.Set("If-Modified-Since", k.Modified)
	}
}

func (c *cache) file(address string) string {
	sum := sha256.Sum256([]byte(address))
	return filepath.Join(c.folder, hex.EncodeToString(sum[:]))
}

// load finds the page of an address.
func (c *cache) load(address string) (kept, bool) {
	if c.folder == "" {
		return kept{}, false
	}
	raw, err := os.ReadFile(c.file(address))
	if err != nil {
		return kept{}, false
	}
	first, body, found := bytes.Cut(raw, []byte("\n"))
	var h header
	if !found || json.Unmarshal(first, &h) != nil || h.URL != address {
		return kept{}, false
	}
	now := time.Now()
	_ = os.Chtimes(c.file(address), now, now) // it was asked for
	return kept{Page{URL: h.URL, Type: h.Type, Body: body}, h}, true
}

// store keeps a page that its server can tell from a later version.
func (c *cache) store(page Page, from http.Header) {
	h := header{page.URL, page.Type, from.Get("ETag"), from.Get("Last-Modified")}
	if c.folder == "" || h.ETag == "" && h.Modified == "" || strings.Contains(from.Get("Cache-Control"), "no-store") {
		return
	}
	c.tidied.Do(c.tidy)
	first, err := json.Marshal(h)
	if err != nil || os.MkdirAll(c.folder, 0o700) != nil {
		return
	}
	file, err := os.CreateTemp(c.folder, "new-*")
	if err != nil {
		return
	}
	_, err = file.Write(bytes.Join([][]byte{first, page.Body}, []byte("\n")))
	if closing := file.Close(); err == nil && closing == nil {
		err = os.Rename(file.Name(), c.file(page.URL))
	}
	if err != nil {
		_ = os.Remove(file.Name())
	}
}

// tidy throws away what nobody asks for any more.
func (c *cache) tidy() {
	entries, _ := os.ReadDir(c.folder)
	for _, e := range entries {
		if info, err := e.Info(); err == nil && time.Since(info.ModTime()) > keepFor {
			_ = os.Remove(filepath.Join(c.folder, e.Name()))
		}
	}
}
