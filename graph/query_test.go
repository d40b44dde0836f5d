package graph

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"diplograph/schema"

	"github.com/google/go-cmp/cmp"
)

// key is the actor that each parameter names.
var key = map[string]string{"actor": "country:NOR", "first": "country:NOR", "second": "country:SDM"}

func TestQueries(t *testing.T) {
	s := open(t)
	queries, err := Queries()
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range queries {
		t.Run(q.Name, func(t *testing.T) { emptyGraph(t, s, q) })
	}
	write(t, s, talks(t), clash(t), denial(t), truce(t))
	for _, q := range queries {
		t.Run(q.Name, func(t *testing.T) { indexed(t, s, q) })
	}
	t.Run("answers", func(t *testing.T) { answers(t, s) })
	t.Run("mistakes", func(t *testing.T) { mistakes(t, s) })
	t.Run("free", func(t *testing.T) { free(t, s) })
	t.Run("read only", func(t *testing.T) { readOnly(t, s) })
	t.Run("counts", func(t *testing.T) { counts(t, s) })
	t.Run("ontology", func(t *testing.T) { fitsOntology(t, s) })
}

func emptyGraph(t *testing.T, s *Store, q Query) {
	for _, all := range []bool{false, true} {
		if all && !strings.Contains(q.Cypher, " = | ") {
			continue // it would be the same again, and Neo4j would plan it again
		}
		if rows := rowsOf(t, s, q, values(t, q, key, all)); len(rows.Values) > 0 {
			t.Errorf("it finds %v in an empty graph", rows.Values)
		}
	}
}

// denial is an article in which one denies what another says.
func denial(t *testing.T) schema.Batch {
	return tell(t, "https://news.test/denial", "2026-02-10", "Ostia denied that it had helped Sudmark.").
		event(0, "AID 070", "helped", "Ostia", "Sudmark", status(schema.Denied)).
		event(0, "REQUEST yield 105", "denied", "Sudmark", "Ostia").event(0, "ACCUSE allege 112", "denied", "Sudmark", "Ostia", on("2026-02-10")).end()
}

// truce is an article about a ceasefire that does not last.
func truce(t *testing.T) schema.Batch {
	return tell(t, "https://news.test/truce", "2026-03-05",
		"On Sunday Norland and Sudmark stopped shooting.", "Sudmark shelled Norland two days later.", "Norland bombed Sudmark in return.", "Norland had not bombed Sudmark, it said.").
		event(0, "RETREAT ceasefire 0871", "stopped shooting", "Norland", "Sudmark", on("2026-03-01"), reciprocal).
		event(1, "ASSAULT heavy-weapons 194", "shelled", "Sudmark", "Norland", on("2026-03-03")).
		event(2, "ASSAULT aerial 195", "bombed", "Norland", "Sudmark", on("2026-03-04")).
		event(3, "ASSAULT 190", "bombed", "Norland", "Sudmark", on("2026-03-05"), status(schema.Denied)).end()
}

// Whoever reads a list of queries must see where each belongs, what it does, and what to give it.
func TestHeaders(t *testing.T) {
	queries, err := Queries()
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range queries {
		if q.Description == "" || !slices.Contains(Groups, q.Group) {
			t.Errorf("%s: description %q, group %q: it needs a description and a group of %q", q.Name, q.Description, q.Group, Groups)
		}
		for _, p := range q.Params {
			if p.Default == "" && p.Example == "" {
				t.Errorf("%s: parameter %q has neither default nor example", q.Name, p.Name)
			}
		}
	}
}

func TestParseQuery(t *testing.T) {
	got, err := ParseQuery("x", "// One\n// Finds it.\n// :group pairs\n// :network a MEETS b\n// :param a actor | who | New Zealand\n// :param n integer = 5 | how many\n \r\n// :param b text = | what x = 1 | x\nRETURN 1;")
	want := Query{Name: "x", Title: "One", Description: "Finds it.", Group: "pairs", Cypher: got.Cypher, Links: []Link{{"a", "b", "MEETS"}}, Params: []Param{
		{Name: "a", Kind: "actor", Needed: true, Description: "who", Example: "New Zealand"},
		{Name: "n", Kind: "integer", Default: "5", Description: "how many"},
		{Name: "b", Kind: "text", Description: "what x = 1", Example: "x"}}}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("error %v, %s", err, diff)
	}
}

// saved runs a saved query and gives its rows as lines of CSV without the header.
func saved(t *testing.T, s *Store, name string, params map[string]string) []string {
	t.Helper()
	q, err := FindQuery(name)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := s.Query(t.Context(), q, params)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := rows.Render(&out, "csv", 0); err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(out.String()), "\n")[1:]
}

func answers(t *testing.T, s *Store) {
	const title, url = "Norland and Sudmark held talks in Portby on fishing with Ostia as go-between.", "https://news.test/talks"
	for _, c := range []struct {
		query  string
		params map[string]string
		want   []string
	}{
		{"negotiations", nil, []string{"Norland,Sudmark,1,1,2026-02-06,2026-02-06,false," + title}},
		{"breaches", nil, []string{"Norland withdraws from Sudmark,2026-03-01,day,2,Sudmark attacks Norland,2026-03-03,Sudmark shelled Norland two days later."}},
		{"tit-for-tat", map[string]string{"first": "Sudmark", "second": "NOR"}, []string{"Sudmark attacks Norland,2026-03-03,day,Norland attacks Sudmark,2026-03-04,day,1"}},
		{"contradictions", nil, []string{"Norland attacks Sudmark (denied),2026-03-05,day,denied,\"Norland had not bombed Sudmark, it said.\",occurred,Norland bombed Sudmark in return."}},
		{"exchange", map[string]string{"first": "Ostia", "second": "Norland"}, []string{"Ostia,MEDIATES_BETWEEN,Norland,1,1,2026-02-06,2026-02-06,2.5," + title}},
		{"mediators", nil, []string{"Ostia,Norland; Sudmark,occurred,2026-02-06,day,Portby," + title + "," + title + "," + url}},
		{"threats", map[string]string{"actor": "NOR"}, []string{"Halvard Lie,Sudmark,violence,occurred,2026-02-07,day,Halvard said he would bomb Sudmark if its ships came back.," + title + "," + url}},
		{"threats", map[string]string{"actor": "Ostia"}, nil},
		{"threats", map[string]string{"country": "Ostia"}, nil},
		{"threats", map[string]string{"since": "2026-02-08"}, nil},
		{"shortest-path", map[string]string{"first": "Redcoats", "second": "Ostia"}, []string{
			"1,1,Norland,ATTACKS,Redcoats,,1,2025-02-08",
			"1,2,Ostia,MEDIATES_BETWEEN,Norland,,1,2026-02-06"}},
		{"people", map[string]string{"actor": "Marta Sol"}, []string{
			"Marta Sol,head,League of Ports,2026-02-01,,2,1", "Marta Sol,envoy,Sudmark,,,2,1"}},
		{"issues", map[string]string{"first": "SUDMARK", "second": "person:halvard-lie"}, nil},
		{"planned", nil, []string{"Marta Sol agrees with Halvard Lie (planned),AGREE,planned,,,\"They will meet in Portby again, Marta told Halvard.\"," + title + "," + url}},
	} {
		got := saved(t, s, c.query, c.params)
		slices.Sort(got)
		slices.Sort(c.want)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s %v: got\n%s\nwant\n%s", c.query, c.params, strings.Join(got, "\n"), strings.Join(c.want, "\n"))
		}
	}
}

// TestFuzzy needs no graph: short words are all alike.
func TestFuzzy(t *testing.T) {
	for text, want := range map[string]string{
		"Nrland": "nrland~2", "Irak": "irak~1", "people of \"Oz\" (*": "people~2 of oz", "北京": "北京", "\"; //": "",
	} {
		if got := fuzzy(text); got != want {
			t.Errorf("%s gives %q, not %q", text, got, want)
		}
	}
}

func mistakes(t *testing.T, s *Store) {
	for _, c := range []struct {
		query, param, value, want string
	}{
		{"threats", "actor", "Nrland", `did you mean "Norland"`},
		{"threats", "actor", "Atlantis/(*", `the graph has no actor "Atlantis/(*"`},
		{"threats", "actor", "(*", `the graph has no actor "(*"`},
		{"threats", "aktor", "Norland", `no parameter "aktor"`},
	} {
		q, err := FindQuery(c.query)
		if err != nil {
			t.Fatal(err)
		}
		_, err = s.Query(t.Context(), q, map[string]string{c.param: c.value})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s %s=%s: error %v does not say %q", c.query, c.param, c.value, err, c.want)
		}
	}
}

// TestCheck needs no graph: what a query takes stands in its header.
func TestCheck(t *testing.T) {
	for _, c := range []struct{ query, param, value, want, hint string }{
		{"threats", "aktor", "Norland", `query "threats" has no parameter "aktor"`, "did you mean actor?"},
		{"undated", "actor", "Norland", `query "undated" has no parameter "actor"`, "it has none"},
		{"threats", "limit", "-1", `parameter "limit": "-1" is no number from 0 up`, "write it like --param limit=50"},
		{"threats", "since", "8 February", `"8 February" is no date`, "write it like --param since=2020-01-01"},
		{"events", "type", "threaten", "", ""},
		{"events", "type", "THREATN", "there is no event type", "write it like --param type=PROTEST"},
		{"between", "first", "Norland", `query "between" needs "second": the other one`, `add --param "second=United States"`},
		{"relations", "organization", " ", `query "relations" needs "actor"`, "add --param actor=Iran"},
	} {
		q, err := FindQuery(c.query)
		if err != nil {
			t.Fatal(err)
		}
		_, err = q.Check(map[string]string{c.param: c.value})
		var wrong ParamError
		if !errors.As(err, &wrong) && c.want != "" || !strings.Contains(wrong.Error(), c.want) || wrong.Hint() != c.hint {
			t.Errorf("%s %s=%s: error %v, hint %q, want %q, %q", c.query, c.param, c.value, err, wrong.Hint(), c.want, c.hint)
		}
	}
	q, _ := FindQuery("relations")
	got, err := q.Check(map[string]string{"country": "Iran"})
	if diff := cmp.Diff(map[string]string{"actor": "Iran"}, got); err != nil || diff != "" {
		t.Errorf("error %v, %s", err, diff)
	}
	if _, err := q.Check(map[string]string{"country": "Iran", "actor": "Iran"}); err == nil {
		t.Error("it takes the actor twice")
	}
	own := Query{Params: []Param{{Name: "actor", Kind: "actor"}, {Name: "country", Kind: "actor"}}}
	both := map[string]string{"country": "Iran", "actor": "Hezbollah"}
	if got, err := own.Check(both); err != nil || !maps.Equal(got, both) {
		t.Errorf("error %v, a country of its own is %v", err, got)
	}
}

// free runs Cypher that was not saved, whose parameters are what they look like.
func free(t *testing.T, s *Store) {
	q, err := FreeQuery("-e", "\ufeffRETURN $a AS a, $b AS b, $c AS c, 0.0 / 0.0 AS n, duration('P1D') AS d")
	if err != nil {
		t.Fatal(err)
	}
	rows, err := s.Query(t.Context(), q, map[string]string{"a": `[1, 2.5, {"x": null}]`, "b": "007", "c": `"5"`})
	if err != nil {
		t.Fatal(err)
	}
	want := [][]any{{[]any{int64(1), 2.5, map[string]any{"x": nil}}, "007", "5", "NaN", "P0M1DT0S"}}
	if diff := cmp.Diff(want, rows.Values); diff != "" {
		t.Error(diff)
	}
	for cypher, want := range map[string]string{
		"MATC (n)":               "line 1, column 1: Invalid input 'MATC'",
		"MATCH (n)\nRETURN m":    "line 2, column 8: Variable `m` not defined\nRETURN m\n       ^",
		"RETURN 1; RETURN 2":     "Expected exactly one statement per query but got: 2",
		"RETURN $first, $second": "it needs parameters: first, second",
		"RETURN 1 / 0":           `running query "-e": / by zero`,
		"CALL nothing()":         `running query "-e": There is no procedure with the name`,
		"PROFILE RETURN 1":       "the plan of a query, which is not shown here",
	} {
		if _, err := s.Query(t.Context(), Query{Name: "-e", Cypher: cypher, Free: true}, nil); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: error %v does not say %q", cypher, err, want)
		}
	}
	rows, err = s.Query(t.Context(), Query{Name: "-e", Cypher: "MATCH (n:Atcor) RETURN n", Free: true}, nil)
	if err != nil || len(rows.Notices) != 1 || !strings.Contains(rows.Notices[0], "Atcor") {
		t.Errorf("error %v, the notices %q do not name Atcor", err, rows)
	}
}

// TestWantsPlan needs no graph: plans are asked for by the first word.
func TestWantsPlan(t *testing.T) {
	for cypher, want := range map[string]bool{
		"PROFILE MATCH (n) RETURN n":                    true,
		"// What it does\n/* PLAN */ explain\nRETURN 1": true,
		"CYPHER 5 runtime = slotted PROFILE RETURN 1":   true,
		"CYPHER planner=cost RETURN 1":                  false,
		"// PROFILE\nRETURN 1":                          false,
		"MATCH (explain) RETURN explain":                false,
		"RETURN 'PROFILE'":                              false,
		"// Who ends here":                              false,
		"profiles":                                      false,
	} {
		if got := (Query{Cypher: cypher}).wantsPlan(); got != want {
			t.Errorf("%s: %t", cypher, got)
		}
	}
}

func readOnly(t *testing.T, s *Store) {
	before := dump(t, s)
	for _, cypher := range []string{
		"CREATE (:Actor {id: 'x'});",
		"MATCH (n) DETACH DELETE n;",
		"MATCH (n) SET n.x = 1 RETURN n;",
		"CREATE INDEX x FOR (n:X) ON (n.x);",
		"CALL db.createLabel('X');",
		"MATCH (a:Actor) CALL (a) { SET a.x = 1 } RETURN a;",
		"MATCH (a:Actor) CALL (a) { SET a.x = 1 } IN TRANSACTIONS;",
		"CREATE CONSTRAINT x FOR (n:X) REQUIRE n.x IS UNIQUE;",
		"LOAD CSV FROM 'file:///x.csv' AS line CREATE (:X);",
		"MATCH (a:Actor) FOREACH (x IN [1] | SET a.x = x);",
		"CREATE USER x SET PASSWORD 'long enough';",
		"TERMINATE TRANSACTIONS 'neo4j-transaction-1';",
		"// somebody else's\nTERMINATE TRANSACTION 'neo4j-transaction-1' YIELD message RETURN message;",
	} {
		if _, err := s.Query(t.Context(), Query{Name: "mine", Cypher: cypher}, nil); !errors.Is(err, ErrReadOnly) {
			t.Errorf("%s: error %v is not %q", cypher, err, ErrReadOnly)
		}
	}
	if dump(t, s) != before {
		t.Error("the graph has changed")
	}
}

func counts(t *testing.T, s *Store) {
	list, err := s.Counts(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []Count{{"node", "Article", 4}, {"node", "Country", 3}, {"relationship", "PART_OF", 12}, {"relationship", "MEDIATES_BETWEEN", 2}} {
		if !slices.Contains(list, want) {
			t.Errorf("no %v in %v", want, list)
		}
	}
}

// Whatever package graph writes must stand in ontology.yaml, with what it needs.
func fitsOntology(t *testing.T, s *Store) {
	m := schema.Ontology()
	for _, n := range m.Nodes {
		properties(t, s, n.Label, "(n:"+n.Label+")", n.Properties)
	}
	for _, r := range slices.Concat(m.Relationships, m.Browse.Relationships) {
		properties(t, s, r.Type, "()-[n:"+r.Type+"]->()", r.Properties)
		ends := "MATCH (a)-[:" + r.Type + "]->(b) WHERE NOT (a:" + r.From + ") OR NOT (b:" + r.To + ") RETURN labels(a), labels(b)"
		if wrong := ask(t, s, ends); len(wrong) > 0 {
			t.Errorf("%s: wrong ends %q", r.Type, wrong)
		}
	}
}

func properties(t *testing.T, s *Store, what, pattern string, known []schema.Property) {
	t.Helper()
	if len(known) == 0 && strings.HasPrefix(pattern, "(") && !strings.HasPrefix(pattern, "()") {
		return // a label that extends another, whose properties are checked there
	}
	used := ask(t, s, "MATCH "+pattern+" UNWIND keys(n) AS k RETURN DISTINCT k")
	for _, name := range used {
		if !slices.ContainsFunc(known, func(p schema.Property) bool { return p.Name == name }) {
			t.Errorf("%s: property %q is not in ontology.yaml", what, name)
		}
	}
	var fits []string
	types := map[string]string{"boolean": "BOOLEAN", "date": "DATE", "float": "FLOAT", "integer": "INTEGER", "string": "STRING", "strings": "LIST<STRING>"}
	for _, p := range known {
		typ := types[p.Type]
		if p.Required {
			typ += " NOT NULL"
		}
		fits = append(fits, fmt.Sprintf("{name: '%s', value: n.`%s`, fits: n.`%s` IS :: %s}", p.Name, p.Name, p.Name, typ))
	}
	for _, wrong := range ask(t, s, "MATCH "+pattern+" UNWIND ["+strings.Join(fits, ", ")+"] AS p WITH p WHERE NOT p.fits RETURN DISTINCT p.name, p.value") {
		t.Errorf("%s: a property is missing or has a wrong type: %s", what, wrong)
	}
}

func TestParseQueryRejects(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"no title":      {"RETURN 1;", "begins with a title"},
		"no semicolon":  {"// One\nRETURN 1", "semicolon"},
		"no kind":       {"// One\n// :param a = 1 | what\nRETURN 1;", "x.cypher:2"},
		"wrong kind":    {"// One\n// :param a float = 1 | what\nRETURN 1;", `unknown kind "float"`},
		"no bar":        {"// One\n// :param a text = 1\nRETURN 1;", "is not like"},
		"wrong default": {"// One\n// :param a date = May | what\nRETURN 1;", `x.cypher:2: parameter "a": "May" is no date`},
		"wrong example": {"// One\n// :param a integer | what | x\nRETURN 1;", "no number"},
		"twice":         {"// One\n// :param a text = | what\n// :param a text = | what\nRETURN 1;", `x.cypher:3: parameter "a" is declared twice`},
		"no network":    {"// One\n// :network a b\nRETURN 1;", "is not like"},
		"two groups":    {"// One\n// :group pairs time\nRETURN 1;", "is not like"},
	} {
		if _, err := ParseQuery("x", c.text); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v does not say %q", name, err, c.want)
		}
	}
	if _, err := FindQuery("threat"); err == nil || !strings.Contains(err.Error(), "did you mean threats?") {
		t.Errorf("error %v does not suggest threats", err)
	}
}

// Neo4j wants relationship types written out, so a query that reads the browse layer names all of them, or, of those about
// pairs, one the hostile and one the friendly ones.
func TestQueriesKnowAllRelations(t *testing.T) {
	queries, err := Queries()
	if err != nil {
		t.Fatal(err)
	}
	half := []string{schema.MediatesBetween}
	for _, q := range queries {
		for _, list := range regexp.MustCompile(`:(\w+(?:\|\w+){5,})`).FindAllStringSubmatch(q.Cypher, -1) {
			types := strings.Split(strings.TrimSuffix(list[1], "|REPRESENTS"), "|")
			if strings.HasSuffix(q.Name, "-pairs") {
				half = append(half, types...)
			} else {
				sameRelations(t, q.Name, types)
			}
		}
	}
	slices.Sort(half)
	sameRelations(t, "hostile-pairs and friendly-pairs", slices.Compact(half))
}

func sameRelations(t *testing.T, name string, types []string) {
	t.Helper()
	if slices.Sort(types); !slices.Equal(types, relations(false)) {
		t.Errorf("%s: its relationship types are %q, not %q", name, types, relations(false))
	}
}

func TestReadQueries(t *testing.T) {
	folder := t.TempDir()
	files := map[string]string{
		"threats.cypher": "// Threats to us\n// :group ours\nRETURN 1;",
		"mine.cypher":    "// Mine\nRETURN 1;\n",
		"README.md":      "no query",
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	queries, err := ReadQueries(folder)
	if err != nil {
		t.Fatal(err)
	}
	ours, _ := Queries()
	if got := len(queries) - len(ours); got != 1 {
		t.Errorf("there are %d more than ours, want 1", got)
	}
	if q, err := Find(queries, "threats"); err != nil || q.Title != "Threats to us" || q.File != filepath.Join(folder, "threats.cypher") {
		t.Errorf("error %v, threats is %q of %q", err, q.Title, q.File)
	}
	if last := queries[len(queries)-1]; last.Group != "ours" {
		t.Errorf("a group of the user's own is not last, but %q", last.Group)
	}
	for name, text := range map[string]string{"a.cypher": "RETURN 1;", "b.cypher": "// B\n// :x\nRETURN 1;"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	_, err = ReadQueries(folder)
	for _, want := range []string{filepath.Join(folder, "a.cypher") + ": a query begins", filepath.Join(folder, "b.cypher") + ":2: "} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v does not say %q", err, want)
		}
	}
	if _, err := ReadQueries(filepath.Join(folder, "nowhere")); err == nil || !strings.Contains(err.Error(), "nowhere") {
		t.Errorf("error %v does not name the folder", err)
	}
}

// FuzzParseQuery writes down what it read of a header, and reads the same from that.
func FuzzParseQuery(f *testing.F) {
	queries, err := Queries()
	if err != nil {
		f.Fatal(err)
	}
	for _, q := range queries {
		f.Add(q.Cypher)
	}
	f.Fuzz(func(t *testing.T, text string) {
		q, err := ParseQuery("x", text)
		if err != nil {
			return
		}
		var header strings.Builder
		fmt.Fprintf(&header, "// %s\n// %s\n", q.Title, q.Description)
		if q.Group != "" {
			fmt.Fprintf(&header, "// :group %s\n", q.Group)
		}
		for _, l := range q.Links {
			fmt.Fprintf(&header, "// :network %s %s %s\n", l.From, l.Type, l.To)
		}
		for _, p := range q.Params {
			fmt.Fprintf(&header, "// :param %s %s", p.Name, p.Kind)
			if !p.Needed {
				header.WriteString(" =")
			}
			if p.Default != "" {
				header.WriteString(" " + p.Default)
			}
			header.WriteString(" | " + p.Description)
			if p.Example != "" {
				header.WriteString(" | " + p.Example)
			}
			header.WriteString("\n")
		}
		again, err := ParseQuery("x", header.String()+"RETURN 1;")
		again.Cypher = q.Cypher
		if diff := cmp.Diff(q, again); err != nil || diff != "" {
			t.Errorf("error %v, %s of\n%s", err, diff, &header)
		}
	})
}
