package graph

import _ "embed"

// BrowserStyle is a style sheet for Neo4j Browser: drop it onto the window. Countries are blue, people yellow, events by their
// quad class from green to red, and so are the edges of the browse layer. Where a node has two labels Browser applies both rules
// and the later one counts, so the special ones come last; the format knows no comments.
//
//go:embed browser.grass
var BrowserStyle string
