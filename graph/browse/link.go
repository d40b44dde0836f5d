package browse

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"

	"diplograph/graph"
)

// Home is where a Neo4j has its Browser unless its owner says otherwise: on the host of the driver's address, at Neo4j's own
// port, encrypted if that one is.
func Home(uri string) (string, error) {
	u, err := url.Parse(uri)
	if err != nil || u.Hostname() == "" {
		return "", fmt.Errorf("%q is not like neo4j://localhost:7687", uri)
	}
	if strings.Contains(u.Scheme, "+s") {
		return "https://" + net.JoinHostPort(u.Hostname(), "7473") + "/browser/", nil
	}
	return "http://" + net.JoinHostPort(u.Hostname(), "7474") + "/browser/", nil
}

// Answers is nil if there is a page at an address.
func Answers(ctx context.Context, address string) error {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	ask, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return fmt.Errorf("looking for Neo4j Browser: %w", err)
	}
	answer, err := http.DefaultClient.Do(ask)
	if err != nil {
		return fmt.Errorf("looking for Neo4j Browser: %w", err)
	}
	answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return fmt.Errorf("looking for Neo4j Browser at %q: %s", address, answer.Status)
	}
	return nil
}

// Link is the address that opens the Browser at home with the guide, and with all of server filled in but the password.
func Link(home string, server graph.Config, guide string) (string, error) {
	page, err := url.Parse(home)
	if err != nil {
		return "", fmt.Errorf("reading the address of Neo4j Browser: %w", err)
	}
	bolt, err := url.Parse(server.URI)
	if err != nil {
		return "", fmt.Errorf("reading the address of Neo4j: %w", err)
	}
	bolt.User = url.User(server.Username)
	query := url.Values{"dbms": {bolt.String()}, "cmd": {"guide"}, "arg": {guide}}
	if server.Database != "" {
		query.Set("db", server.Database)
	}
	page.RawQuery = query.Encode()
	return page.String(), nil
}
