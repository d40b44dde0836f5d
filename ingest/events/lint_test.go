package events

import (
	"io/fs"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"

	"diplograph/schema"
)

func lexiconFor(t *testing.T) *lexicon {
	t.Helper()
	c, err := coder()
	if err != nil {
		t.Fatal(err)
	}
	return c.lex
}

func TestRuleIDs(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range lexiconFor(t).rules {
		if seen[r.ID] {
			t.Errorf("rule %q: there are two of them", r.ID)
		}
		seen[r.ID] = true
		if !strings.HasPrefix(r.ID, strings.ToLower(r.Type)+"-") {
			t.Errorf("rule %q: begin its id with %q", r.ID, strings.ToLower(r.Type)+"-")
		}
	}
}

// elsewhere are the rules whose CAMEO code stands under another type in PLOVER's table: the code says best what is done,
// the type who does it to whom.
var elsewhere = map[string]string{
	"retreat-resign":    "CONCEDE", // 0831 change of leadership: by who leaves, not who promises
	"sanction-penalize": "COERCE",  // 172 administrative sanctions: a penalty, no force
}

func TestRuleOntology(t *testing.T) {
	for _, r := range lexiconFor(t).rules {
		typeFits(t, r.ID, r.Type, r.Mode)
		if r.Context != "" && !slices.Contains(schema.Events().Contexts, r.Context) {
			t.Errorf("%s: no context %q in the ontology", r.ID, r.Context)
		}
		if !r.None {
			typ := r.Type
			if other := elsewhere[r.ID]; other != "" {
				typ = other
			}
			codeFits(t, r.ID, typ, r.Cameo)
		}
	}
}

func TestOperatorOntology(t *testing.T) {
	lex := lexiconFor(t)
	families := map[string]bool{unknown: true}
	for _, k := range lex.kinds {
		families[k.Family] = true
	}
	for _, op := range operatorsOf(lex) {
		for family, made := range op.Makes {
			if !families[family] {
				t.Errorf("%s: no family %q in types.yaml", op.name, family)
			}
			if made != "" && made != same && made != nothing {
				typeFits(t, op.name, made, "")
			}
		}
		for inner := range op.Cameo {
			if inner != "" {
				typeFits(t, op.name, inner, "")
			}
		}
	}
}

func TestKinds(t *testing.T) {
	lex := lexiconFor(t)
	for _, typ := range schema.Events().Types {
		if lex.kinds[typ.Name] == nil {
			t.Errorf("types.yaml: %s is missing", typ.Name)
		}
	}
	for name, k := range lex.kinds {
		typeFits(t, name, name, "")
		for _, w := range []*whole{k.Planned, k.Refused, k.Negated} {
			if w != nil {
				typeFits(t, name, w.Type, w.Mode)
				codeFits(t, name, w.Type, w.Cameo)
			}
		}
	}
}

func typeFits(t *testing.T, where, typ, mode string) {
	t.Helper()
	known, found := schema.Events().Type(typ)
	if !found {
		t.Errorf("%s: no type %q in the ontology", where, typ)
	} else if mode != "" && !slices.ContainsFunc(known.Modes, func(m schema.Mode) bool { return m.Name == mode }) {
		t.Errorf("%s: %s has no mode %q", where, typ, mode)
	}
}

func codeFits(t *testing.T, where, typ, cameo string) {
	t.Helper()
	codes := schema.Events().Cameo
	i := slices.IndexFunc(codes, func(c schema.Code) bool { return c.Code == cameo })
	if i < 0 {
		t.Errorf("%s: no CAMEO code %q in the ontology", where, cameo)
	} else if codes[i].Type != typ {
		t.Errorf("%s: CAMEO %q is %s, not %s", where, cameo, codes[i].Type, typ)
	}
}

func operatorsOf(lex *lexicon) []*operator {
	var all []*operator
	for _, table := range []map[string]*operator{lex.operators, lex.nominal} {
		for _, op := range table {
			if !slices.Contains(all, op) {
				all = append(all, op)
			}
		}
	}
	return all
}

// TestClasses wants every class used by a pattern, and classes in order. Their lists are checked when they are loaded.
func TestClasses(t *testing.T) {
	used := map[string]bool{}
	for _, r := range lexiconFor(t).rules {
		for _, m := range regexp.MustCompile(`@(\w+)`).FindAllStringSubmatch(strings.Join(r.Verbs, " "), -1) {
			used[m[1]] = true
		}
	}
	names := keys(t, "data/classes.yaml")
	for _, name := range names {
		if !used[name] {
			t.Errorf("classes.yaml: no pattern uses @%s", name)
		}
	}
	for _, file := range []string{"data/classes.yaml", "data/types.yaml"} {
		if names := keys(t, file); !slices.IsSorted(names) {
			t.Errorf("%s: sort %v", file, names)
		}
	}
}

// keys are those of a YAML mapping, in the order of the file.
func keys(t *testing.T, file string) []string {
	t.Helper()
	raw, err := data.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var doc yaml.Node
	if err := yaml.Unmarshal(raw, &doc); err != nil {
		t.Fatal(err)
	}
	var names []string
	for i, n := range doc.Content[0].Content {
		if i%2 == 0 {
			names = append(names, n.Value)
		}
	}
	return names
}

// TestWords wants every list of the coder filled.
func TestWords(t *testing.T) {
	lists := reflect.ValueOf(lexiconFor(t).words)
	for i := range lists.NumField() {
		if lists.Field(i).Len() == 0 {
			t.Errorf("words.yaml: %s is empty", strings.ToLower(lists.Type().Field(i).Name))
		}
	}
}

// TestSets shows that a list out of order, or with a word twice, is refused with its line.
func TestSets(t *testing.T) {
	for _, text := range []string{"b: [one, three, two, two]", "b: [one, one]", "b: [two, one]"} {
		var into map[string]set
		if err := yaml.Unmarshal([]byte("# header\n"+text), &into); err == nil || !strings.Contains(err.Error(), "line 2") {
			t.Errorf("%q: got error %v, want one with line 2", text, err)
		}
	}
}

// TestRuleFiles wants every rule file loaded under its own type.
func TestRuleFiles(t *testing.T) {
	lex := lexiconFor(t)
	files, _ := fs.Glob(data, "data/rules_*.yaml")
	for _, file := range files {
		typ := strings.ToUpper(strings.TrimSuffix(strings.TrimPrefix(file, "data/rules_"), ".yaml"))
		if !slices.ContainsFunc(lex.rules, func(r *Rule) bool { return r.Type == typ }) {
			t.Errorf("%s holds no rule of type %s", file, typ)
		}
	}
}
