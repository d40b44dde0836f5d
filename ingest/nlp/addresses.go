package nlp

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
)

// addresses knows URLs, e-mail addresses and IP addresses, which stay in one piece.
type addresses struct {
	scheme  *regexp.Regexp
	host    *regexp.Regexp // a name with a top-level domain, and what may follow it
	number  *regexp.Regexp // an IPv4 address, and what may follow it
	private *regexp.Regexp // the start of one that is never public
}

// newAddresses needs the characters that a top-level domain is made of.
func newAddresses(domain *unicode.RangeTable) *addresses {
	const (
		letter = `[A-Za-z0-9\x{a1}-\x{ffff}]`
		label  = `(?:` + letter + `[A-Za-z0-9\x{a1}-\x{ffff}_-]{0,62})?` + letter + `\.`
		octet  = `\.(?:1?\pN{1,2}|2[0-4]\pN|25[0-5])`
		ip     = `(?:[1-9]\pN?|1\pN\pN|2[01]\pN|22[0-3])(?:` + octet + `){2}\.(?:[1-9]\pN?|1\pN\pN|2[0-4]\pN|25[0-4])`
		rest   = `(?::\p{Nd}{2,5})?(?:[/?#].*)?$`
	)
	nd := func(expression string) *regexp.Regexp {
		return regexp.MustCompile(`(?s)^` + strings.ReplaceAll(expression, `\pN`, `\p{Nd}`))
	}
	return &addresses{
		scheme:  nd(`[\p{L}\p{N}_+.-]{2,}://`),
		host:    nd(`(?:` + label + `)+[` + expression(domain) + `]{2,63}` + rest),
		number:  nd(ip + rest),
		private: nd(`(?:10|127)\.|(?:169\.254|192\.168)\.|172\.(?:1[6-9]|2\pN|3[01])\.`),
	}
}

// expression writes a set of characters as the inside of brackets in a regular expression.
func expression(table *unicode.RangeTable) string {
	var b strings.Builder
	for _, r := range table.R16 {
		fmt.Fprintf(&b, `\x{%x}-\x{%x}`, r.Lo, r.Hi)
	}
	for _, r := range table.R32 {
		fmt.Fprintf(&b, `\x{%x}-\x{%x}`, r.Lo, r.Hi)
	}
	return b.String()
}

// match tells whether a word is an address: a host, after a scheme or a user's name or neither.
func (a *addresses) match(word string) bool {
	if !strings.Contains(word, ".") {
		return false
	}
	if a.at(word) || a.at(word[len(a.scheme.FindString(word)):]) {
		return true
	}
	for i := 1; i < len(word); i++ {
		if word[i] == '@' && a.at(word[i+1:]) {
			return true
		}
	}
	return false
}

// at tells whether a host begins a string and nothing else but a port and a path follows.
func (a *addresses) at(s string) bool {
	return a.host.MatchString(s) || a.number.MatchString(s) && !a.private.MatchString(s)
}
