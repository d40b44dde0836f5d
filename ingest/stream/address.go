package stream

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// schemes are those that nats.go knows.
var schemes = []string{"nats", "tls", "ws", "wss"}

// sound is what a subject may look like: words of letters, digits, - and _, parted by dots.
var sound = regexp.MustCompile(`^[\w-]+(\.[\w-]+)*$`)

// address is where a stream is.
type address struct {
	servers string // as nats.go takes them: one or several addresses parted by commas
	subject string
}

// parse reads an address such as "nats://one:4222,two:4222/articles".
func parse(text string) (address, error) {
	scheme, rest, _ := strings.Cut(text, "://")
	hosts, subject, _ := strings.Cut(rest, "/")
	if !slices.Contains(schemes, scheme) || hosts == "" || !sound.MatchString(subject) {
		return address{}, fmt.Errorf("the address of a stream is like nats://host:4222/articles, with the subject after the slash, and not %q", hide(text))
	}
	servers := strings.Split(hosts, ",")
	for i, host := range servers {
		servers[i] = scheme + "://" + host
	}
	return address{strings.Join(servers, ","), subject}, nil
}

// name is that of the stream.
func (a address) name() string { return strings.ReplaceAll(a.subject, ".", "_") }

// String is the address without a password.
func (a address) String() string { return hide(a.servers) + "/" + a.subject }

// credentials are what may stand before a host.
var credentials = regexp.MustCompile(`[^/,]*@`)

// hide takes user names, passwords and tokens out of addresses.
func hide(text string) string { return credentials.ReplaceAllString(text, "") }
