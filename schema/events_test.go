package schema

import (
	"strings"
	"testing"
)

func TestEventsLoad(t *testing.T) {
	if _, err := loadEvents(eventsYAML); err != nil {
		t.Fatal(err)
	}
	if got := len(Events().Types); got != 16 {
		t.Errorf("%d event types, PLOVER has 16", got)
	}
}

func TestLoadEventsRejects(t *testing.T) {
	const head = "types:\n  - {name: A, label: L, description: d, quad: 1, score: 1, relation: R"
	for name, c := range map[string]struct{ data, want string }{
		"unknown key":       {head + ", color: red}\n", "color"},
		"missing label":     {"types:\n  - {name: A, description: d, quad: 1, relation: R}\n", "label"},
		"quad out of range": {"types:\n  - {name: A, label: L, description: d, quad: 5, relation: R}\n", "quad 5"},
		"mode of no type":   {head + "}\ncameo:\n  - {code: '04', label: l, type: A, mode: m}\n", `unknown mode "m"`},
		"code of no type":   {head + "}\ncameo:\n  - {code: '04', label: l, type: B}\n", `unknown event type "B"`},
		"unknown context":   {head + "}\ncameo:\n  - {code: '04', label: l, type: A, context: c}\n", `unknown context "c"`},
		"unsorted codes":    {head + "}\ncameo:\n  - {code: '05', label: l, type: A}\n  - {code: '04', label: l, type: A}\n", `"04" stands after "05"`},
		"duplicate context": {head + "}\ncontexts: [x, x]\n", `"x" stands after "x"`},
	} {
		if _, err := loadEvents([]byte(c.data)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v does not say %q", name, err, c.want)
		}
	}
}

func TestFill(t *testing.T) {
	for _, c := range []struct {
		typ, mode, cameo string
		quad             int
		goldstein        float64
		relation         string
	}{
		{"CONSULT", "", "046", 1, 2.5, "NEGOTIATES_WITH"},
		{"CONSULT", "third-party", "045", 1, 1, "NEGOTIATES_WITH"},
		{"CONSULT", "visit", "042", 1, 4, "MEETS_WITH"},
		{"CONSULT", "", "", 1, 2.5, "MEETS_WITH"},
		{"AGREE", "", "046", 1, 2.5, "AGREES_WITH"},
		{"SANCTION", "impose", "163", 4, -7, "SANCTIONS"},
		{"CONCEDE", "", "085", 1, 4.5, "CONCEDES_TO"},
		{"ASSAULT", "aerial", "195", 4, -9.5, "ATTACKS"},
		{"PROTEST", "vandalize", "", 4, -5, "PROTESTS_AGAINST"},
	} {
		e := Event{Type: c.typ, Mode: c.mode, Cameo: c.cameo}
		if err := Events().Fill(&e); err != nil {
			t.Errorf("%s %s: %v", c.typ, c.mode, err)
		}
		if e.Quad != c.quad || e.Goldstein != c.goldstein || e.Relation != c.relation {
			t.Errorf("%s %q %s: got %d %g %s, want %d %g %s", c.typ, c.mode, c.cameo,
				e.Quad, e.Goldstein, e.Relation, c.quad, c.goldstein, c.relation)
		}
	}
}

func TestFillRejects(t *testing.T) {
	for want, e := range map[string]Event{
		`unknown event type "TALK"`:       {Type: "TALK"},
		`unknown mode "nuke" of THREATEN`: {Type: "THREATEN", Mode: "nuke"},
		`unknown mode "x": AGREE has no`:  {Type: "AGREE", Mode: "x"},
	} {
		if err := Events().Fill(&e); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v does not say %q", err, want)
		}
	}
}
