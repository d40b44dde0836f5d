package graph

import (
	"cmp"
	"maps"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// gatherer makes a network of an answer. Neo4j's own ids tell nodes and relationships apart while it does; none of them gets
// into the network, since they are others in the next database, unless a node has nothing else.
type gatherer struct {
	network Network
	ids     map[string]string // from Neo4j's id of a node to that in the network
	taken   map[string]bool   // ids in the network
	seen    map[string]bool   // Neo4j's ids of relationships
	edges   []neo4j.Relationship
}

// gather makes a network of what a query returns and of what its links say.
func gather(tx *transaction, links []Link, a answer) (*Network, error) {
	g := &gatherer{ids: map[string]string{}, taken: map[string]bool{}, seen: map[string]bool{}}
	for _, record := range a.records {
		g.value(record.Values)
	}
	if err := g.ends(tx); err != nil {
		return nil, err
	}
	if err := g.links(tx, links, a); err != nil {
		return nil, err
	}
	if len(g.network.Nodes) == 0 && len(a.records) > 0 && len(links) == 0 {
		return nil, ErrNoNetwork
	}
	return &g.network, nil
}

// value takes all nodes and relationships of a value.
func (g *gatherer) value(value any) {
	switch v := value.(type) {
	case neo4j.Node:
		g.node(v)
	case neo4j.Relationship:
		g.relationship(v)
	case neo4j.Path:
		for _, node := range v.Nodes {
			g.node(node)
		}
		for _, r := range v.Relationships {
			g.relationship(r)
		}
	case []any:
		for _, item := range v {
			g.value(item)
		}
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(v)) {
			g.value(v[key])
		}
	}
}

func (g *gatherer) node(n neo4j.Node) {
	if g.ids[n.ElementId] != "" {
		return
	}
	node := NetworkNode{ID: nodeID(n), Label: nodeLabel(n.Labels), Properties: plainMap(n.Props)}
	if node.ID == "" || g.taken[node.ID] {
		node.ID = n.ElementId
	}
	node.Name = nodeName(node)
	g.ids[n.ElementId] = node.ID
	g.add(node)
}

func (g *gatherer) add(node NetworkNode) {
	g.taken[node.ID] = true
	g.network.Nodes = append(g.network.Nodes, node)
}

func (g *gatherer) relationship(r neo4j.Relationship) {
	if !g.seen[r.ElementId] {
		g.seen[r.ElementId] = true
		g.edges = append(g.edges, r)
	}
}

// ends fetches the nodes that relationships join and that the query did not return, and joins them.
func (g *gatherer) ends(tx *transaction) error {
	var missing []string
	for _, r := range g.edges {
		for _, id := range []string{r.StartElementId, r.EndElementId} {
			if g.ids[id] == "" {
				missing = append(missing, id)
			}
		}
	}
	found, err := fetch(tx, "read/ends", missing)
	if err != nil {
		return err
	}
	for _, id := range missing {
		g.node(found[id])
	}
	for _, r := range g.edges {
		g.network.Edges = append(g.network.Edges, NetworkEdge{g.ids[r.StartElementId], g.ids[r.EndElementId], r.Type, plainMap(r.Props)})
	}
	return nil
}

// links adds the edges that the links make of rows. An end is the actor of that name; where the graph has several of it, or none,
// it is a node with nothing but the name.
func (g *gatherer) links(tx *transaction, links []Link, a answer) error {
	if len(links) == 0 {
		return nil
	}
	edges, err := linked(links, a.rows())
	if err != nil {
		return err
	}
	var names []string
	for _, e := range edges {
		names = append(names, e.From, e.To)
	}
	actors, err := fetch(tx, "read/bearers", names)
	if err != nil {
		return err
	}
	for _, e := range edges {
		e.From, e.To = g.named(actors, e.From), g.named(actors, e.To)
		g.network.Edges = append(g.network.Edges, e)
	}
	return nil
}

// named is the id of the actor of a name, or of a node that stands for the name.
func (g *gatherer) named(actors map[string]neo4j.Node, name string) string {
	if actor, ok := actors[name]; ok {
		g.node(actor)
		return g.ids[actor.ElementId]
	}
	if !g.taken[name] {
		g.add(NetworkNode{ID: name, Name: name})
	}
	return name
}

// fetch finds nodes by what one of our own queries knows them by.
func fetch(tx *transaction, name string, by []string) (map[string]neo4j.Node, error) {
	nodes := map[string]neo4j.Node{}
	if len(by) == 0 {
		return nodes, nil
	}
	rows, err := tx.do(name, row{"by": by})
	for _, r := range rows {
		nodes[r["by"].(string)] = r["n"].(neo4j.Node)
	}
	return nodes, err
}

// nodeID is the key of a node, which people can read, else its id. The key of an article is its file's, and no other file need
// know of it.
func nodeID(n neo4j.Node) string {
	if key, ok := n.Props["key"].(string); ok && !slices.Contains(n.Labels, "Article") {
		return key
	}
	id, _ := n.Props["id"].(string)
	return id
}

// nodeLabel is the label that tells most: that of a kind of actor or a type of event rather than what all of them have.
func nodeLabel(labels []string) string {
	labels = slices.Sorted(slices.Values(labels))
	special := slices.DeleteFunc(slices.Clone(labels), func(l string) bool { return l == "Actor" || l == "Event" })
	if all := append(special, labels...); len(all) > 0 {
		return all[0]
	}
	return ""
}

// nodeName is what people call a node: an actor's name, an article's title, a sentence's text.
func nodeName(n NetworkNode) string {
	for _, property := range []string{"name", "title", "text", "key", "url"} {
		if name, ok := n.Properties[property].(string); ok {
			return oneLine(name)
		}
	}
	return cmp.Or(n.Label, n.ID)
}
