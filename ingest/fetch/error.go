package fetch

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"time"

	"code.dny.dev/ssrf"
)

// Error says why a page could not be fetched, and what to do about it.
type Error struct {
	cause error
	hint  string
	pause time.Duration
}

// Error says what is wrong; the address is known to whoever asked for it.
func (e *Error) Error() string { return e.cause.Error() }

// Hint is the next step for whoever gave the address.
func (e *Error) Hint() string { return e.hint }

// RetryAfter is how long the server wants to be left alone; 0 if it does not say.
func (e *Error) RetryAfter() time.Duration { return e.pause }

// Unwrap gives what the network said.
func (e *Error) Unwrap() error { return e.cause }

func fault(hint, format string, args ...any) error {
	return &Error{cause: fmt.Errorf(format, args...), hint: hint}
}

// unreached explains why no answer came.
func unreached(ctx context.Context, err error) error {
	var outer *url.Error
	if errors.As(err, &outer) {
		err = outer.Err // without the address, which is known
	}
	var noName *net.DNSError
	var late net.Error
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.Is(err, ssrf.ErrProhibitedIP):
		return fault("give --allow-private if you trust whoever wrote the address", "leads to a private or local address")
	case errors.As(err, &noName):
		return fault("check the name, and that this machine is online", "there is no host %q", noName.Name)
	case errors.As(err, &late) && late.Timeout():
		return fault("try again later", "no answer in %s", patience)
	}
	return fault("check the address, and that this machine is online; proxies are not used", "%w", err)
}

// refusal explains an answer without a page.
func refusal(response *http.Response) error {
	hint := "open it in a browser; what needs a subscription or a login can be saved there, and given as a file"
	switch code := response.StatusCode; {
	case code == http.StatusNotFound || code == http.StatusGone:
		hint = "check the address"
	case code == http.StatusTooManyRequests || code >= 500:
		hint = "try again later"
	}
	return &Error{fmt.Errorf("the server says %s", response.Status), hint, retryAfter(response.Header)}
}
