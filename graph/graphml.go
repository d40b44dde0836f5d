package graph

import (
	"encoding/xml"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
)

// graphMLDocument is a document of GraphML as encoding/xml writes and reads it.
type graphMLDocument struct {
	XMLName xml.Name     `xml:"http://graphml.graphdrawing.org/xmlns graphml"`
	Keys    []graphMLKey `xml:"key"`
	Graph   struct {
		ID       string        `xml:"id,attr"`
		Directed string        `xml:"edgedefault,attr"`
		Nodes    []graphMLNode `xml:"node"`
		Edges    []graphMLEdge `xml:"edge"`
	} `xml:"graph"`
}

// graphMLKey declares a property of all nodes or edges.
type graphMLKey struct {
	ID   string `xml:"id,attr"`
	For  string `xml:"for,attr"`
	Name string `xml:"attr.name,attr"`
	Type string `xml:"attr.type,attr"`
}

type graphMLNode struct {
	ID   string        `xml:"id,attr"`
	Data []graphMLData `xml:"data"`
}

type graphMLEdge struct {
	From string        `xml:"source,attr"`
	To   string        `xml:"target,attr"`
	Data []graphMLData `xml:"data"`
}

type graphMLData struct {
	Key  string `xml:"key,attr"`
	Text string `xml:",chardata"`
}

// graphML writes all nodes and edges with their properties. Nodes are numbered, since GraphML's ids may not have all the
// characters of ours. Programs show what is called "label". Lists are joined by semicolons.
func (n *Network) graphML(w io.Writer) error {
	var doc graphMLDocument
	doc.Graph.ID, doc.Graph.Directed = "G", "directed"
	nodes, edges := make([]row, len(n.Nodes)), make([]row, len(n.Edges))
	number := map[string]string{}
	for i, node := range n.Nodes {
		number[node.ID] = "n" + strconv.Itoa(i+1)
		nodes[i] = with(node.Properties, row{"label": node.Name, "kind": node.Label})
	}
	for i, e := range n.Edges {
		edges[i] = with(e.Properties, row{"label": e.Type})
	}
	nodeKeys, edgeKeys := graphMLKeys("node", nodes), graphMLKeys("edge", edges)
	doc.Keys = slices.Concat(nodeKeys, edgeKeys)
	for i, node := range n.Nodes {
		doc.Graph.Nodes = append(doc.Graph.Nodes, graphMLNode{number[node.ID], graphMLValues(nodeKeys, nodes[i])})
	}
	for i, e := range n.Edges {
		doc.Graph.Edges = append(doc.Graph.Edges, graphMLEdge{number[e.From], number[e.To], graphMLValues(edgeKeys, edges[i])})
	}
	return doc.write(w)
}

// with are properties and more, which count before those of the same name.
func with(properties, more row) row {
	all := maps.Clone(more)
	for name, value := range properties {
		if _, taken := more[name]; !taken && value != nil {
			all[name] = value
		}
	}
	return all
}

// graphMLKeys declares all properties, sorted by name.
func graphMLKeys(of string, all []row) (keys []graphMLKey) {
	types := map[string]string{}
	for _, properties := range all {
		for name, value := range properties {
			types[name] = widest(types[name], graphMLType(value))
		}
	}
	for i, name := range slices.Sorted(maps.Keys(types)) {
		keys = append(keys, graphMLKey{of + strconv.Itoa(i+1), of, name, types[name]})
	}
	return keys
}

func graphMLType(value any) string {
	switch value.(type) {
	case bool:
		return "boolean"
	case int64:
		return "long"
	case float64:
		return "double"
	}
	return "string"
}

// widest is a type for values of two; "" is that of none.
func widest(a, b string) string {
	switch {
	case a == "" || a == b:
		return b
	case a != "string" && a != "boolean" && b != "string" && b != "boolean":
		return "double"
	}
	return "string"
}

func graphMLValues(keys []graphMLKey, properties row) (data []graphMLData) {
	for _, key := range keys {
		if value, ok := properties[key.Name]; ok {
			data = append(data, graphMLData{key.ID, cell(value, "; ")})
		}
	}
	return data
}

func (doc graphMLDocument) write(w io.Writer) error {
	data, err := xml.MarshalIndent(doc, "", "  ")
	if err != nil {
		return fmt.Errorf("writing GraphML: %w", err)
	}
	_, err = io.WriteString(w, xml.Header+string(data)+"\n")
	return err
}
