package world

import (
	_ "embed"
	"fmt"
	"net/url"
	"strings"
)

//go:embed data/issuers.tsv
var issuersFile string

// loadIssuers reads in whose name what stands at a host speaks. All actors come before it.
func (w *World) loadIssuers() error {
	rows, err := readTable("issuers.tsv", issuersFile, 2)
	if err != nil {
		return err
	}
	for _, row := range rows {
		if _, known := w.Actor(row.cells[1]); !known {
			return fmt.Errorf("reading %s: there is no actor %q", row.at, row.cells[1])
		}
		w.issuers[row.cells[0]] = row.cells[1]
	}
	return nil
}

// issuerAt is the key of whom a host speaks for; "" if that is not known.
func (w *World) IssuerAt(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	for host := strings.ToLower(u.Hostname()); host != ""; {
		if key := w.issuers[host]; key != "" {
			return key
		}
		_, rest, _ := strings.Cut(host, ".")
		host = rest
	}
	return ""
}
