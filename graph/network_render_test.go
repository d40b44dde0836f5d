package graph

import (
	"encoding/xml"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"gonum.org/v1/gonum/graph/formats/dot"
	"gonum.org/v1/gonum/graph/formats/dot/ast"
)

// met is a network with what every format has to escape.
var met = &Network{
	Nodes: []NetworkNode{
		{"country:NOR", "Country", "Norland", row{"code": "NOR", "aliases": []any{"Nor", "The North"}}},
		{"x", "", "\"A\" <b> & #1; `c`\n\\N", row{"score": int64(1), "known": true}}},
	Edges: []NetworkEdge{
		{"country:NOR", "x", "MEETS_WITH", row{"events": int64(2), "goldstein": 2.5, "place": nil}},
		{"x", "x", "said: \"no\"", row{"events": 0.5, "label": "lost"}}},
}

func TestNetworkRender(t *testing.T) {
	for format, want := range map[string]string{
		"mermaid": `flowchart LR
  n1["Norland"]
  n2["#34;A#34; #60;b#62; #38; #35;1#59; #96;c#96; #92;N"]
  n1 ---|"MEETS_WITH"| n2
  n2 -->|"said#58; #34;no#34;"| n2
`,
		"dot": `digraph {
  node [shape=box style=rounded]
  "country:NOR" [label="Norland"]
  "x" [label="\"A\" <b> &amp; #1; ` + "`c`" + ` \\N"]
  "country:NOR" -> "x" [label="MEETS_WITH" dir=none]
  "x" -> "x" [label="said: \"no\""]
}
`,
		"graphml": `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="node1" for="node" attr.name="aliases" attr.type="string"></key>
  <key id="node2" for="node" attr.name="code" attr.type="string"></key>
  <key id="node3" for="node" attr.name="kind" attr.type="string"></key>
  <key id="node4" for="node" attr.name="known" attr.type="boolean"></key>
  <key id="node5" for="node" attr.name="label" attr.type="string"></key>
  <key id="node6" for="node" attr.name="score" attr.type="long"></key>
  <key id="edge1" for="edge" attr.name="events" attr.type="double"></key>
  <key id="edge2" for="edge" attr.name="goldstein" attr.type="double"></key>
  <key id="edge3" for="edge" attr.name="label" attr.type="string"></key>
  <graph id="G" edgedefault="directed">
    <node id="n1">
      <data key="node1">Nor; The North</data>
      <data key="node2">NOR</data>
      <data key="node3">Country</data>
      <data key="node5">Norland</data>
    </node>
    <node id="n2">
      <data key="node3"></data>
      <data key="node4">true</data>
      <data key="node5">&#34;A&#34; &lt;b&gt; &amp; #1; ` + "`c`" + `&#xA;\N</data>
      <data key="node6">1</data>
    </node>
    <edge source="n1" target="n2">
      <data key="edge1">2</data>
      <data key="edge2">2.5</data>
      <data key="edge3">MEETS_WITH</data>
    </edge>
    <edge source="n2" target="n2">
      <data key="edge1">0.5</data>
      <data key="edge3">said: &#34;no&#34;</data>
    </edge>
  </graph>
</graphml>
`,
	} {
		if diff := cmp.Diff(want, drawn(t, met, format)); diff != "" {
			t.Errorf("%s: %s", format, diff)
		}
	}
	if err := met.Render(&strings.Builder{}, "csv"); err == nil || !strings.Contains(err.Error(), "mermaid, dot, graphml") {
		t.Errorf("error %v does not name the formats", err)
	}
}

func drawn(t *testing.T, n *Network, format string) string {
	t.Helper()
	var out strings.Builder
	if err := n.Render(&out, format); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// FuzzNetworkRender reads what is written: whatever names and types are, all nodes and edges come back with them.
func FuzzNetworkRender(f *testing.F) {
	for _, text := range []string{"Iran", `"`, `\`, `\"`, "\n", "<a&b;>", "#35;", "]", "\x00", "\xff", "&amp;", "é ک", "--", "%%{init: {}}%%", "style: #a;"} {
		f.Add(text, text)
	}
	f.Fuzz(func(t *testing.T, name, kind string) {
		n := &Network{Nodes: []NetworkNode{{ID: name, Name: name}, {ID: name + "2", Name: name, Properties: row{name: kind}}},
			Edges: []NetworkEdge{{From: name, To: name + "2", Type: kind}}}
		readGraphML(t, drawn(t, n, "graphml"), name, kind)
		readDOT(t, drawn(t, n, "dot"), name, kind)
		readMermaid(t, drawn(t, n, "mermaid"), name, kind)
	})
}

func readGraphML(t *testing.T, text, name, kind string) {
	var doc graphMLDocument
	if err := xml.Unmarshal([]byte(text), &doc); err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	if len(doc.Graph.Nodes) != 2 || len(doc.Graph.Edges) != 1 || doc.Graph.Edges[0].To != doc.Graph.Nodes[1].ID {
		t.Errorf("%q is lost in\n%s", name, text)
	}
	if got := doc.Graph.Edges[0].Data[0].Text; got != inXML(kind) {
		t.Errorf("the type %q is %q", kind, got)
	}
}

// inXML is a text without the characters that XML cannot hold.
func inXML(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
			return utf8.RuneError
		}
		return r
	}, text)
}

func readDOT(t *testing.T, text, name, kind string) {
	if !utf8.ValidString(text) || strings.ContainsRune(text, utf8.RuneError) {
		return // Neo4j gives UTF-8 only, and the parser takes nothing else
	}
	file, err := dot.ParseString(text)
	if err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	statements := file.Graphs[0].Stmts
	if len(statements) != 4 {
		t.Fatalf("%q gives %d statements in\n%s", name, len(statements), text)
	}
	if got, want := dotText(statements[1].(*ast.NodeStmt).Attrs[0].Val), strings.ReplaceAll(oneLine(name), "\x00", "␀"); got != want {
		t.Errorf("the name %q is %q", want, got)
	}
	if got, want := dotText(statements[3].(*ast.EdgeStmt).Attrs[0].Val), strings.ReplaceAll(oneLine(kind), "\x00", "␀"); got != want {
		t.Errorf("the type %q is %q", want, got)
	}
}

// dotText is what Graphviz shows of a label.
func dotText(label string) string {
	return strings.NewReplacer(`\\`, `\`, `\"`, `"`, "&amp;", "&").Replace(label[1 : len(label)-1])
}

var (
	mermaidLine = regexp.MustCompile(`^  (?:n[12]\["([^"]*)"\]|n1 --[->]\|"([^"]*)"\| n2)$`)
	reference   = regexp.MustCompile(`#(\d+);`)
)

func readMermaid(t *testing.T, text, name, kind string) {
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")[1:]
	if len(lines) != 3 {
		t.Fatalf("%q gives %d lines in\n%s", name, len(lines), text)
	}
	for i, want := range []string{name, name, kind} {
		m := mermaidLine.FindStringSubmatch(lines[i])
		if m == nil {
			t.Fatalf("%q is no line of Mermaid", lines[i])
		}
		if got := mermaidShows(m[1] + m[2]); got != string([]rune(oneLine(want))) {
			t.Errorf("%q is shown as %q", want, got)
		}
	}
}

// mermaidShows is what Mermaid makes of a text. Nothing but letters, digits and what is harmless may be left beside references.
func mermaidShows(text string) string {
	return reference.ReplaceAllStringFunc(text, func(ref string) string {
		code, _ := strconv.Atoi(ref[1 : len(ref)-1])
		return string(rune(code))
	})
}

func TestMarkdown(t *testing.T) {
	rows := &Rows{Columns: []string{"a_b", "url"}, Values: [][]any{
		{"*1* | <b>x</b>\n`c` [d](e) \\| &amp; $5", "https://news.test/a_b_c"}, {nil, "see https://news.test/a_b"}}}
	want := `| a\_b | url |
| --- | --- |
| \*1\* \| \<b\>x\</b\> \` + "`c\\`" + ` \[d\](e) \\\| \&amp; \$5 | <https://news.test/a_b_c> |
|  | see https://news.test/a\_b |
`
	if diff := cmp.Diff(want, rendered(t, rows, "markdown")); diff != "" {
		t.Error(diff)
	}
	if !slices.Contains(Formats, "markdown") {
		t.Error("Formats lacks markdown")
	}
}

func rendered(t *testing.T, rows *Rows, format string) string {
	t.Helper()
	var out strings.Builder
	if err := rows.Render(&out, format, 0); err != nil {
		t.Fatal(err)
	}
	return out.String()
}
