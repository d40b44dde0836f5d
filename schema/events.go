package schema

import (
	_ "embed"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"go.yaml.in/yaml/v4"
)

//go:embed events.yaml
var eventsYAML []byte

// MediatesBetween is the browse relationship from a mediator to each party; it belongs to no event type.
const MediatesBetween = "MEDIATES_BETWEEN"

// Types is what an event can be: PLOVER's types, its contexts, and the CAMEO codes beside them.
type Types struct {
	Types    []Type   `json:"types"`
	Contexts []string `json:"contexts"`
	Cameo    []Code   `json:"cameo"`
}

// Type is one PLOVER event type.
type Type struct {
	Name              string  `json:"name"`        // as "CONSULT"
	Label             string  `json:"label"`       // node label, as "Consultation"
	Description       string  `json:"description"` // one or two sentences
	Quad              int     `json:"quad"`        // PLOVER quad class 1 to 4
	Score             float64 `json:"score"`       // -10 to 10, of events without a mode
	Relation          string  `json:"relation"`    // relationship in the browse layer, as "MEETS_WITH"
	RequiresRecipient bool    `yaml:"requiresRecipient" json:"requiresRecipient"`
	ModesApart        bool    `yaml:"modesApart" json:"modesApart"` // an event of one mode is never one of another
	Modes             []Mode  `json:"modes"`
}

// Mode is how an event of a type is done.
type Mode struct {
	Name        string  `json:"name"`  // as "visit"
	Score       float64 `json:"score"` // -10 to 10
	Description string  `json:"description"`
}

// Code is a CAMEO event code with what it is in PLOVER.
type Code struct {
	Code      string  `json:"code"` // as "046"; a string, since "010" is not "10"
	Label     string  `json:"label"`
	Goldstein float64 `json:"goldstein"` // CAMEO's own score, -10 to 10
	Type      string  `json:"type"`      // Type.Name
	Mode      string  `json:"mode"`      // Mode.Name; "" if none
	Context   string  `json:"context"`   // "" if none
	Relation  string  `json:"relation"`  // where it is not the type's; else ""
}

// Events is the content of events.yaml, read once. Callers must not change it. It panics if the embedded file is
// malformed, which the package's tests rule out.
var Events = sync.OnceValue(func() *Types {
	types, err := loadEvents(eventsYAML)
	if err != nil {
		panic(err)
	}
	return types
})

func loadEvents(data []byte) (*Types, error) {
	t := &Types{}
	if err := yaml.Load(data, t, yaml.WithKnownFields()); err != nil {
		return nil, fmt.Errorf("reading events.yaml: %w", err)
	}
	if err := t.check(); err != nil {
		return nil, fmt.Errorf("events.yaml: %w", err)
	}
	return t, nil
}

// Type is the type of that name.
func (t *Types) Type(name string) (Type, bool) {
	i := slices.IndexFunc(t.Types, func(typ Type) bool { return typ.Name == name })
	if i < 0 {
		return Type{}, false
	}
	return t.Types[i], true
}

// Mode is the mode of that name.
func (t Type) Mode(name string) (Mode, bool) {
	i := slices.IndexFunc(t.Modes, func(m Mode) bool { return m.Name == name })
	if i < 0 {
		return Mode{}, false
	}
	return t.Modes[i], true
}

// Code is the CAMEO code of that number.
func (t *Types) Code(code string) (Code, bool) {
	i, found := slices.BinarySearchFunc(t.Cameo, code, func(c Code, code string) int { return strings.Compare(c.Code, code) })
	if !found {
		return Code{}, false
	}
	return t.Cameo[i], true
}

// Relation is the browse relationship of an event of that type and CAMEO code; "" for an unknown type. A code's own
// relation counts only for events of the code's type: planned negotiations are AGREE and so AGREES_WITH.
func (t *Types) Relation(typ, cameo string) string {
	if code, ok := t.Code(cameo); ok && code.Type == typ && code.Relation != "" {
		return code.Relation
	}
	found, _ := t.Type(typ)
	return found.Relation
}

// Fill sets what follows from an event's Type, Mode and Cameo: Quad, Goldstein and Relation. Goldstein is PLOVER's score of
// the mode, or of the type where there is no mode, so that all events are on one scale; CAMEO's own score stays in the table.
func (t *Types) Fill(e *Event) error {
	typ, ok := t.Type(e.Type)
	if !ok {
		return t.unknownType(e.Type)
	}
	e.Quad, e.Goldstein, e.Relation = typ.Quad, typ.Score, t.Relation(e.Type, e.Cameo)
	if e.Mode == "" {
		return nil
	}
	mode, ok := typ.Mode(e.Mode)
	if !ok {
		return typ.unknownMode(e.Mode)
	}
	e.Goldstein = mode.Score
	return nil
}

func (t *Types) unknownType(name string) error {
	var names []string
	for _, typ := range t.Types {
		names = append(names, typ.Name)
	}
	return fmt.Errorf("unknown event type %q: use one of %s", name, strings.Join(names, ", "))
}

func (t Type) unknownMode(name string) error {
	if len(t.Modes) == 0 {
		return fmt.Errorf("unknown mode %q: %s has no modes", name, t.Name)
	}
	var names []string
	for _, mode := range t.Modes {
		names = append(names, mode.Name)
	}
	return fmt.Errorf("unknown mode %q of %s: use one of %s", name, t.Name, strings.Join(names, ", "))
}

// check collects every breach of what the header of events.yaml promises.
func (t *Types) check() error {
	errs := []error{
		ascending("context", t.Contexts, func(c string) string { return c }),
		ascending("code", t.Cameo, func(c Code) string { return c.Code }),
	}
	for _, typ := range t.Types {
		errs = append(errs, typ.check())
	}
	for _, code := range t.Cameo {
		errs = append(errs, t.checkCode(code))
	}
	return errors.Join(errs...)
}

func (t Type) check() error {
	errs := []error{ascending("mode of "+t.Name, t.Modes, func(m Mode) string { return m.Name })}
	if t.Name == "" || t.Label == "" || t.Description == "" || t.Relation == "" {
		errs = append(errs, fmt.Errorf("type %q: name, label, description and relation are needed", t.Name))
	}
	if t.Quad < 1 || t.Quad > 4 || t.Score < -10 || t.Score > 10 {
		errs = append(errs, fmt.Errorf("type %q: quad %d or score %g is out of range", t.Name, t.Quad, t.Score))
	}
	for _, mode := range t.Modes {
		if mode.Score < -10 || mode.Score > 10 || mode.Description == "" {
			errs = append(errs, fmt.Errorf("mode %q of %s: a score from -10 to 10 and a description are needed", mode.Name, t.Name))
		}
	}
	return errors.Join(errs...)
}

func (t *Types) checkCode(c Code) error {
	err := t.Fill(&Event{Type: c.Type, Mode: c.Mode, Cameo: c.Code})
	if err == nil && c.Context != "" && !slices.Contains(t.Contexts, c.Context) {
		err = fmt.Errorf("unknown context %q", c.Context)
	}
	if err == nil && (c.Label == "" || c.Goldstein < -10 || c.Goldstein > 10) {
		err = errors.New("a label and a goldstein score from -10 to 10 are needed")
	}
	if err != nil {
		return fmt.Errorf("cameo code %q: %w", c.Code, err)
	}
	return nil
}

// ascending says which entry of a list is a duplicate or out of order.
func ascending[T any](what string, list []T, key func(T) string) error {
	for i := 1; i < len(list); i++ {
		if last, here := key(list[i-1]), key(list[i]); last >= here {
			return fmt.Errorf("%s %q stands after %q: sort the list, without duplicates", what, here, last)
		}
	}
	return nil
}
