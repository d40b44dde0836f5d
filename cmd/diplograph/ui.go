package main

// Every word for people goes through here, to standard error, so that standard output is data and nothing else.
// The rules:
//   - a line begins with "diplograph: ", has no capital and no full stop
//   - an error says what is wrong in one line; what to do about it stands in a line of its own: "diplograph: hint: …"
//   - a progress bar is drawn on a terminal only, and colour on a terminal without NO_COLOR only
//   - with --log-format json each line is a JSON object with "time", "level" and "msg"; a hint stands beside what it is about

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"strings"
	"time"

	"golang.org/x/term"

	"diplograph/ingest/read"
)

// ui talks to people.
type ui struct {
	out      io.Writer
	terminal bool
	color    bool
	log      *slog.Logger     // nil for text
	progress *progress        // nil unless a command goes over articles
	now      func() time.Time // the clock
}

// newUI finds out what is on the other end.
func newUI(out io.Writer) *ui {
	file, isFile := out.(*os.File)
	terminal := isFile && term.IsTerminal(int(file.Fd()))
	return &ui{out: out, terminal: terminal, color: terminal && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb", now: time.Now}
}

// logAs makes every line a JSON object, or text again.
func (u *ui) logAs(format string) {
	u.log = nil
	if format == "json" {
		u.log = slog.New(slog.NewJSONHandler(u.out, nil))
	}
}

// say writes a line.
func (u *ui) say(format string, args ...any) { u.report(slog.LevelInfo, fmt.Sprintf(format, args...)) }

// warn writes a line about something that is wrong but does not stop the work, with its hint.
func (u *ui) warn(err error) { u.complain(slog.LevelWarn, err) }

// fail writes why the work ended, with its hint.
func (u *ui) fail(err error) { u.complain(slog.LevelError, err) }

// complain writes an error, and what to do about it, if it knows. In JSON it says of what file it is, too.
func (u *ui) complain(level slog.Level, err error) {
	var attributes []slog.Attr
	var unread *read.Error
	if errors.As(err, &unread) {
		attributes = append(attributes, slog.String("file", unread.File), slog.Int("line", unread.Line))
	}
	hint := ""
	var knows interface{ Hint() string }
	if errors.As(err, &knows) {
		hint = knows.Hint()
	}
	if hint != "" {
		attributes = append(attributes, slog.String("hint", hint))
	}
	u.report(level, err.Error(), attributes...)
	if hint != "" && u.log == nil {
		u.advise(hint)
	}
}

// advise writes a hint.
func (u *ui) advise(hint string) {
	if u.log != nil {
		u.report(slog.LevelInfo, "hint: "+hint)
		return
	}
	u.line(u.paint(36, "hint: "), hint)
}

// report writes a line. Its attributes are for machines: in text they are left out.
func (u *ui) report(level slog.Level, text string, attributes ...slog.Attr) {
	switch {
	case u.log != nil:
		u.log.LogAttrs(context.Background(), level, text, attributes...)
	case level == slog.LevelError:
		u.line(u.paint(31, "error: "), text)
	case level == slog.LevelWarn:
		u.line(u.paint(33, "warning: "), text)
	default:
		u.line("", text)
	}
}

// hinted is an error with what to do about it.
type hinted struct {
	error
	hint string
}

func (e hinted) Hint() string  { return e.hint }
func (e hinted) Unwrap() error { return e.error }

// line writes text line by line, each with our name before it.
func (u *ui) line(mark, text string) {
	if u.progress != nil && u.progress.bar != nil {
		_ = u.progress.bar.Clear() // drawn again with the next article
	}
	for _, l := range strings.Split(strings.TrimRight(text, "\n"), "\n") {
		fmt.Fprintf(u.out, "diplograph: %s%s\n", mark, l)
		mark = ""
	}
}

// paint colours a word, by the number of the ANSI colour.
func (u *ui) paint(color int, word string) string {
	if !u.color {
		return word
	}
	return fmt.Sprintf("\x1b[%dm%s\x1b[0m", color, word)
}

// count is a number and its noun, as "1 article" and "2 articles".
func count(n int, noun string) string {
	if n == 1 {
		return fmt.Sprintf("%d %s", n, noun)
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
