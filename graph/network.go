package graph

// Network is what a query found as nodes and relationships, each once, in the order in which it was met.
type Network struct {
	Nodes []NetworkNode
	Edges []NetworkEdge
}

// NetworkNode is a node of the graph as a picture or a file shows it.
type NetworkNode struct {
	ID         string // unique in its network, and the same on every run
	Label      string // what tells most about it: Country rather than Actor
	Name       string // what a reader calls it
	Properties map[string]any
}

// NetworkEdge is a relationship between two nodes of its network.
type NetworkEdge struct {
	From, To   string // the IDs of its ends
	Type       string // NEGOTIATES_WITH and so on
	Properties map[string]any
}
