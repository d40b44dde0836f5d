package main

// Every word for people goes through here, to standard error, so that standard output is data and nothing else.
// The rules:
//   - a line begins with "diplograph: ", has no capital and no full stop
//   - an error says what is wrong in one line; what to do about it stands in a line of its own: "diplograph: hint: …"
//   - a progress bar is drawn on a terminal only, and colour on a terminal without NO_COLOR only

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// ui talks to people.
type ui struct {
	out      io.Writer
	terminal bool
	color    bool
	bar      *progressbar.ProgressBar // nil when none is drawn
}

// newUI finds out what is on the other end.
func newUI(out io.Writer) *ui {
	file, isFile := out.(*os.File)
	terminal := isFile && term.IsTerminal(int(file.Fd()))
	return &ui{out: out, terminal: terminal, color: terminal && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"}
}

// say writes a line.
func (u *ui) say(format string, args ...any) {
	u.line("", fmt.Sprintf(format, args...))
}

// warn writes a line about something that is wrong but does not stop the work, with its hint.
func (u *ui) warn(err error) {
	u.line(u.paint(33, "warning: "), err.Error())
	u.hint(err)
}

// fail writes why the work ended, with its hint.
func (u *ui) fail(err error) {
	u.line(u.paint(31, "error: "), err.Error())
	u.hint(err)
}

// hint writes what to do about an error, if it knows.
func (u *ui) hint(err error) {
	var knows interface{ Hint() string }
	if errors.As(err, &knows) && knows.Hint() != "" {
		u.advise(knows.Hint())
	}
}

// advise writes a hint.
func (u *ui) advise(hint string) { u.line(u.paint(36, "hint: "), hint) }

// hinted is an error with what to do about it.
type hinted struct {
	error
	hint string
}

func (e hinted) Hint() string  { return e.hint }
func (e hinted) Unwrap() error { return e.error }

// line writes text line by line, each with our name before it.
func (u *ui) line(mark, text string) {
	if u.bar != nil {
		_ = u.bar.Clear() // drawn again with the next article
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

// start draws a progress bar on a terminal; how many articles will come is not known beforehand.
func (u *ui) start(doing string) {
	if u.terminal {
		u.bar = progressbar.NewOptions(-1, progressbar.OptionSetWriter(u.out), progressbar.OptionSetDescription("diplograph: "+doing),
			progressbar.OptionThrottle(100*time.Millisecond), progressbar.OptionShowCount(), progressbar.OptionShowIts(), progressbar.OptionSetItsString("articles"), progressbar.OptionClearOnFinish())
	}
}

// step moves the bar on by one article.
func (u *ui) step() {
	if u.bar != nil {
		_ = u.bar.Add(1)
	}
}

// stop takes the bar away.
func (u *ui) stop() {
	if u.bar != nil {
		_ = u.bar.Finish()
		u.bar = nil
	}
}

// count is a number and its noun, as "1 article" and "2 articles".
func count(n int, noun string) string {
	if n == 1 {
		return fmt.Sprintf("%d %s", n, noun)
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
