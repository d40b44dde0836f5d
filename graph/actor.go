package graph

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"diplograph/schema"
)

// ErrNoActor says that the graph has nobody of that name.
var ErrNoActor = errors.New("the graph has no actor")

// Actor is an actor of the graph, as queries name it and as they find it.
type Actor struct{ Name, Key string }

// Actor finds an actor by its name, another name, ISO code or key. An error wraps ErrNoActor where there is none, and names
// those that are written alike; what fits several actors is an error that names their keys.
func (s *Store) Actor(ctx context.Context, text string) (Actor, error) {
	found, err := s.read(ctx, "read/actor", row{"text": strings.ToLower(text)})
	if err != nil {
		return Actor{}, err
	}
	switch len(found) {
	case 0:
		return Actor{}, s.unknownActor(ctx, text)
	case 1:
		return Actor{found[0]["name"].(string), found[0]["key"].(string)}, nil
	}
	var keys []string
	for _, actor := range found {
		keys = append(keys, actor["key"].(string))
	}
	return Actor{}, fmt.Errorf("%q can be several actors: write one of %s", text, strings.Join(keys, ", "))
}

func (s *Store) unknownActor(ctx context.Context, text string) error {
	words := fuzzy(text)
	if words == "" {
		return fmt.Errorf("%w %q", ErrNoActor, text)
	}
	alike, err := s.read(ctx, "read/alike", row{"text": words})
	if err != nil {
		return err
	}
	if len(alike) == 0 {
		return fmt.Errorf("%w %q", ErrNoActor, text)
	}
	var names []string
	for _, actor := range alike {
		names = append(names, strconv.Quote(actor["name"].(string)))
	}
	return fmt.Errorf("%w %q: did you mean %s?", ErrNoActor, text, strings.Join(names, " or "))
}

// fuzzy is a full-text query for words like these: one of six letters or more may differ in two, a shorter one in one, and one of
// two in none, which would be all others. Letters and digits only, since the rest is Lucene's syntax.
func fuzzy(text string) string {
	words := strings.Split(schema.Key(text), "-")
	for i, word := range words {
		switch n := utf8.RuneCountInString(word); {
		case n > 5:
			words[i] += "~2"
		case n > 2:
			words[i] += "~1"
		}
	}
	return strings.Join(words, " ")
}
