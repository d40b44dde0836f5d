package main

import (
	"fmt"
	"log/slog"
	"time"

	"github.com/schollz/progressbar/v3"
)

// progress says how far a command is: on a terminal by a bar, elsewhere by a line a minute.
type progress struct {
	ui     *ui
	doing  string
	amount func() (done, all int64) // of the input, in bytes; all is 0 where nobody can know
	start  time.Time
	said   time.Time // when the last line was written
	n      int       // articles
	bar    *progressbar.ProgressBar
}

// start begins to say how far a command is. amount may be nil; it is asked again and again.
func (u *ui) start(doing string, amount func() (done, all int64)) {
	if amount == nil {
		amount = func() (int64, int64) { return 0, 0 }
	}
	p := &progress{ui: u, doing: doing, amount: amount, start: u.now(), said: u.now()}
	if u.terminal && u.log == nil {
		p.bar = progressbar.NewOptions(-1, progressbar.OptionSetWriter(u.out), progressbar.OptionSetDescription("diplograph: "+doing),
			progressbar.OptionThrottle(100*time.Millisecond), progressbar.OptionSetPredictTime(false), progressbar.OptionSetElapsedTime(false),
			progressbar.OptionClearOnFinish())
	}
	u.progress = p
}

// step is one article more.
func (u *ui) step() {
	if u.progress != nil {
		u.progress.step()
	}
}

// stop ends it, and takes the bar away.
func (u *ui) stop() {
	if u.progress != nil && u.progress.bar != nil {
		_ = u.progress.bar.Finish()
	}
	u.progress = nil
}

func (p *progress) step() {
	p.n++
	switch now := p.ui.now(); {
	case p.bar != nil:
		done, all := p.amount()
		if all > 0 && p.bar.GetMax64() != all {
			p.bar.ChangeMax64(all)
		}
		p.bar.Describe("diplograph: " + p.text())
		if all > 0 {
			_ = p.bar.Set64(min(done, all-1)) // it is finished when the last article is
		} else {
			_ = p.bar.Add(1)
		}
	case now.Sub(p.said) >= time.Minute:
		p.said = now
		p.ui.report(slog.LevelInfo, p.text(), slog.Int("articles", p.n), slog.Float64("perSecond", round(p.rate())), slog.Float64("secondsLeft", round(p.left().Seconds())))
	}
}

// rate is in articles a second.
func (p *progress) rate() float64 {
	return float64(p.n) / max(p.ui.now().Sub(p.start), time.Millisecond).Seconds()
}

// left is how long the rest of the input will take if it goes on as it went; 0 where nobody can know.
func (p *progress) left() time.Duration {
	done, all := p.amount()
	if all == 0 || done == 0 {
		return 0
	}
	return time.Duration(float64(p.ui.now().Sub(p.start)) * float64(max(all-done, 0)) / float64(done))
}

// text is as "reading: 1234 articles, 25.1 a second, 3 min left".
func (p *progress) text() string {
	text := fmt.Sprintf("%s: %s, %.1f a second", p.doing, count(p.n, "article"), p.rate())
	switch left := p.left(); {
	case left == 0:
	case left < time.Minute:
		text += fmt.Sprintf(", %.0f s left", left.Seconds())
	case left < time.Hour:
		text += fmt.Sprintf(", %.0f min left", left.Minutes())
	default:
		text += fmt.Sprintf(", %.1f h left", left.Hours())
	}
	return text
}
