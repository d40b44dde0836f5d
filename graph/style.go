package graph

import _ "embed"

// BrowserStyle is a style sheet for Neo4j Browser: drop it onto the window. Countries are blue, people yellow, events by their
// quad class from green to red, and so are the edges of the browse layer. Where a node has two labels the first rule in the file
// counts, so the special ones come first; the format knows no comments.
//
//go:embed browser.grass
var BrowserStyle string
