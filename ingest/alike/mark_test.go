package alike

import (
	"errors"
	"slices"
	"testing"

	"diplograph/schema"
)

func TestMark(t *testing.T) {
	other := reprints(t)[0].text
	articles := []schema.Article{
		{ID: "short", Text: "Iran met Oman."}, {ID: "short too", Text: "Iran met Oman."},
		{ID: "first", Text: story}, {ID: "other", Text: other}, {ID: "copy", Text: "By our correspondent\n" + story}, {ID: "first", Text: story},
		{ID: "known", Text: "He said: " + story + other}, {},
	}
	broken := errors.New("broken")
	var x Index
	marked := x.Mark(func(yield func(schema.Article, error) bool) {
		for _, a := range articles {
			err := error(nil)
			if a.ID == "" {
				err = broken
			}
			if !yield(a, err) {
				return
			}
		}
	})
	var got []string
	for a, err := range marked {
		switch {
		case err != nil:
			got = append(got, err.Error())
		case a.CopyOf != "" && a.Print == "":
			got = append(got, a.ID+" of "+a.CopyOf)
		case a.CopyOf == "" && a.Print != "":
			got = append(got, a.ID)
		case a.CopyOf == "" && a.Print == "":
			got = append(got, a.ID+" without print")
		}
	}
	want := []string{"short without print", "short too without print", "first", "other", "copy of first", "first", "known", "broken"}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	for range marked {
		break // nobody listens any more
	}
}
