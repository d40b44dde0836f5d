package exchange

import (
	"bytes"
	"context"
	"encoding/json"
	"encoding/xml"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"diplograph/graph"
	"diplograph/graph/local"
	"diplograph/graph/local/localtest"

	"github.com/google/go-cmp/cmp"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// adminHome makes the test binary neo4j-admin, on the server in that folder.
const adminHome = "DIPLOGRAPH_TEST_ADMIN_HOME"

func TestMain(m *testing.M) {
	home := os.Getenv(adminHome)
	if home == "" {
		os.Exit(m.Run())
	}
	if err := local.Admin(context.Background(), local.Options{Home: home, AnyPorts: true}, os.Stdout, os.Stderr, os.Args[1:]...); err != nil {
		log.Fatal(err)
	}
}

// canonical is a small graph with all types of property, relationships that only their properties tell apart, and texts that
// want quoting.
func canonical(t testing.TB) string {
	t.Helper()
	text, err := os.ReadFile("testdata/graph.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func elements(t testing.TB) Elements { return Read("graph.jsonl", strings.NewReader(canonical(t))) }

func written(t testing.TB, format string, elements Elements) string {
	t.Helper()
	var out bytes.Buffer
	if err := Write(&out, format, elements); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// TestRoundTrips takes the graph out in each format and back into an empty Neo4j, in one turn with the server.
func TestRoundTrips(t *testing.T) {
	server := localtest.Empty(t)
	store, err := graph.Open(t.Context(), graph.Config{URI: server.URI, Username: server.Username, Password: server.Password})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close(context.Background()) })
	for _, c := range []struct {
		format string
		load   func(*testing.T, string) error
	}{
		{"cypher", func(t *testing.T, script string) error { return runScript(t, server, script) }}, // makes the constraints too
		{"jsonl", func(t *testing.T, lines string) error {
			return store.Import(t.Context(), Read("graph.jsonl", strings.NewReader(lines)))
		}},
		{"graphml", func(t *testing.T, text string) error { return store.Import(t.Context(), readGraphML(t, text)) }},
	} {
		t.Run(c.format, func(t *testing.T) {
			if err := runScript(t, server, "MATCH (n) DETACH DELETE n;\n"); err != nil {
				t.Fatal(err)
			}
			if err := c.load(t, written(t, c.format, elements(t))); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(canonical(t), written(t, "jsonl", store.Elements(t.Context()))); diff != "" {
				t.Errorf("(- before, + after):\n%s", diff)
			}
		})
	}
}

// TestAdmin has the real neo4j-admin make a database of what WriteAdmin wrote, starts it, and makes the constraints.
func TestAdmin(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a Neo4j of its own")
	}
	dir, home := filepath.Join(t.TempDir(), "bulk"), t.TempDir()
	if err := WriteAdmin(dir, elements(t)); err != nil {
		t.Fatal(err)
	}
	if err := WriteAdmin(dir, elements(t)); err == nil || !strings.Contains(err.Error(), "is not empty") {
		t.Errorf("into the same folder: %v", err)
	}
	localtest.Server(t) // Java and Maven are here, or the test ends
	load := exec.CommandContext(t.Context(), "sh", filepath.Join(dir, "import.sh"))
	load.Env = append(os.Environ(), adminHome+"="+home, "NEO4J_ADMIN="+os.Args[0])
	if out, err := load.CombinedOutput(); err != nil {
		t.Fatalf("%v:\n%s", err, out)
	}
	server, err := local.Start(t.Context(), local.Options{Home: home, AnyPorts: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { server.Stop(context.Background()) })
	constraints, err := os.ReadFile(filepath.Join(dir, "constraints.cypher"))
	if err != nil {
		t.Fatal(err)
	}
	if err := runScript(t, server, string(constraints)); err != nil {
		t.Fatal(err)
	}
	if err := runScript(t, server, "CREATE (:Actor {id: '00000000-0000-0000-0000-000000000001'});\n"); err == nil {
		t.Error("there is no constraint on ids")
	}
	store, err := graph.Open(t.Context(), graph.Config{URI: server.URI, Username: server.Username, Password: server.Password})
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close(context.Background())
	if diff := cmp.Diff(canonical(t), written(t, "jsonl", store.Elements(t.Context()))); diff != "" {
		t.Errorf("(- before, + after):\n%s", diff)
	}
}

// runScript runs a script statement by statement, as cypher-shell does.
func runScript(t *testing.T, server *local.Server, script string) error {
	t.Helper()
	driver, err := neo4j.NewDriverWithContext(server.URI, neo4j.BasicAuth(server.Username, server.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	defer driver.Close(t.Context())
	for statement := range strings.SplitSeq(script, ";\n") {
		if strings.TrimSpace(statement) == "" {
			continue
		}
		if _, err := neo4j.ExecuteQuery(t.Context(), driver, statement, nil, neo4j.EagerResultTransformer); err != nil {
			return err
		}
	}
	return nil
}

// data are the values of a node or an edge of GraphML.
type data []struct {
	Key  string `xml:"key,attr"`
	Text string `xml:",chardata"`
}

// readGraphML reads as a program would that knows GraphML and its keys, and nothing of us.
func readGraphML(t *testing.T, text string) Elements {
	t.Helper()
	var file struct {
		Keys []struct {
			ID   string `xml:"id,attr"`
			For  string `xml:"for,attr"`
			Name string `xml:"attr.name,attr"`
			Type string `xml:"attr.type,attr"`
		} `xml:"key"`
		Nodes []struct {
			ID   string `xml:"id,attr"`
			Data data   `xml:"data"`
		} `xml:"graph>node"`
		Edges []struct {
			Source string `xml:"source,attr"`
			Target string `xml:"target,attr"`
			Data   data   `xml:"data"`
		} `xml:"graph>edge"`
	}
	if err := xml.Unmarshal([]byte(text), &file); err != nil {
		t.Fatal(err)
	}
	names, types := map[string]string{}, map[string]string{}
	for _, key := range file.Keys {
		names[key.ID], types[key.ID] = key.Name, key.Type
	}
	object := func(values data) map[string]any {
		object := map[string]any{}
		for _, d := range values {
			if object[names[d.Key]] = d.Text; types[d.Key] != "string" || names[d.Key] == "aliases" {
				object[names[d.Key]] = json.RawMessage(d.Text)
			}
		}
		return object
	}
	var lines bytes.Buffer
	encoder := json.NewEncoder(&lines)
	for _, n := range file.Nodes {
		properties := object(n.Data)
		labels := strings.Split(strings.TrimPrefix(properties["labels"].(string), ":"), ":")
		delete(properties, "labels")
		encoder.Encode(map[string]any{"labels": labels, "properties": properties})
	}
	for _, e := range file.Edges {
		properties := object(e.Data)
		label := properties["label"]
		delete(properties, "label")
		encoder.Encode(map[string]any{"type": label, "from": e.Source, "to": e.Target, "properties": properties})
	}
	return Read("graph.graphml", &lines)
}

// Lines that export did not write are refused, with the line and what is wrong.
func TestReadRefuses(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{`{"labels":["Actor"],"properties":{"id":`, "unexpected end of JSON"},
		{`{"id": "a1", "text": "Iran and Oman held talks."}`, `unknown field "id"`},
		{`{"labels":["Ship"],"properties":{}}`, `unknown label "Ship"`},
		{`{"labels":["Actor","Place"],"properties":{}}`, "no node is Actor and Place"},
		{`{"type":"KNOWS","from":"a","to":"b","properties":{}}`, `unknown type of relationship "KNOWS"`},
		{`{"labels":["Issue"],"properties":{"id":"a","key":"k","name":"n","size":1}}`, `Issue: unknown property "size"`},
		{`{"labels":["Issue"],"properties":{"id":"a","key":"k"}}`, `Issue: no property "name"`},
		{`{"labels":["Issue"],"properties":{"id":"a","key":"k","name":7}}`, `Issue: property "name": 7 is no string`},
		{`{"type":"SOURCE_OF","from":"a","to":"b","properties":{"side":1.5}}`, `SOURCE_OF: property "side"`},
		{`{"type":"REPRESENTS","from":"a","to":"b","properties":{"id":"r","from":"yesterday"}}`, "yesterday is no date"},
	} {
		var err error
		for _, err = range Read("graph.jsonl", strings.NewReader(`{"labels":["Issue"],"properties":{"id":"a","key":"k","name":"n"}}`+"\n"+c.line+"\n")) {
			continue
		}
		if err == nil || !strings.Contains(err.Error(), "graph.jsonl:2: ") || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v does not name line 2 and say %q", c.line, err, c.want)
		}
	}
}

// FuzzRead: what is read at all is read again as the same, in whatever format it may have to go.
func FuzzRead(f *testing.F) {
	for line := range strings.Lines(canonical(f)) {
		f.Add([]byte(line))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		var read []graph.Element
		for e, err := range Read("fuzz", bytes.NewReader(text)) {
			if err != nil {
				return
			}
			read = append(read, e)
		}
		again := func(yield func(graph.Element, error) bool) {
			for _, e := range read {
				if !yield(e, nil) {
					return
				}
			}
		}
		lines := written(t, "jsonl", again)
		if twice := written(t, "jsonl", Read("again", strings.NewReader(lines))); twice != lines {
			t.Errorf("%q is read as %q", lines, twice)
		}
		for _, format := range Formats[1:] {
			written(t, format, again)
		}
		if script := written(t, "cypher", again); slices.ContainsFunc(strings.Split(script, ";\n"), func(s string) bool { return strings.Count(s, "UNWIND") > strings.Count(s, "AS row") }) {
			t.Errorf("a statement is torn apart in %s", script)
		}
	})
}
