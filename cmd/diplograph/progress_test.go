package main

import (
	"bytes"
	"encoding/json"
	"testing"
	"time"
)

// clocked is a ui that is no terminal, with a clock that the test sets.
func clocked(format string) (u *ui, out *bytes.Buffer, clock *time.Time) {
	out, clock = &bytes.Buffer{}, &time.Time{}
	u = newUI(out)
	u.now = func() time.Time { return *clock }
	u.logAs(format)
	return u, out, clock
}

func TestProgressIsALineAMinute(t *testing.T) {
	u, out, clock := clocked("text")
	done := int64(0)
	u.start("reading", func() (int64, int64) { return done, 1000 })
	for range 150 { // a second each
		*clock = clock.Add(time.Second)
		done += 2
		u.step()
	}
	u.stop()
	want := "diplograph: reading: 60 articles, 1.0 a second, 7 min left\n" +
		"diplograph: reading: 120 articles, 1.0 a second, 6 min left\n"
	if got := out.String(); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestProgressWithoutAnEnd(t *testing.T) {
	u, out, clock := clocked("json")
	u.start("reading", nil)
	u.step()
	*clock = clock.Add(2 * time.Minute)
	u.step()
	var line struct {
		Message     string `json:"msg"`
		Articles    int
		PerSecond   float64
		SecondsLeft float64
	}
	if err := json.Unmarshal(out.Bytes(), &line); err != nil {
		t.Fatalf("%v in %s", err, out)
	}
	if line.Message != "reading: 2 articles, 0.0 a second" || line.Articles != 2 || line.PerSecond != 0.017 || line.SecondsLeft != 0 {
		t.Errorf("got %+v", line)
	}
}
