package fetch

import (
	"net/http"
	"strconv"
	"strings"
	"time"
)

// fresh is how long a server expects a page to stay as it is: max-age of Cache-Control, less the Age that it has in a cache
// on the way. 0 if it does not say, or wants to be asked every time.
func fresh(h http.Header) time.Duration {
	var age time.Duration
	for directive := range strings.SplitSeq(strings.ToLower(h.Get("Cache-Control")), ",") {
		name, value, _ := strings.Cut(strings.TrimSpace(directive), "=")
		switch name {
		case "no-cache", "no-store":
			return 0
		case "max-age":
			age = seconds(strings.Trim(value, `"`))
		}
	}
	return max(age-seconds(h.Get("Age")), 0)
}

// retryAfter is how long a server wants to be left alone, which it says in seconds or as a time.
func retryAfter(h http.Header) time.Duration {
	value := h.Get("Retry-After")
	if at, err := http.ParseTime(value); err == nil {
		return max(time.Until(at), 0)
	}
	return seconds(value)
}

// seconds reads a number of them; what is none, or more than a year, is 0.
func seconds(value string) time.Duration {
	n, err := strconv.Atoi(strings.TrimSpace(value))
	if err != nil || n < 0 || n > 365*24*60*60 {
		return 0
	}
	return time.Duration(n) * time.Second
}
