package graph

import _ "embed"

// BrowserStyle is a style sheet for Neo4j Browser: drop it onto the window, or let package browse serve it. Events and the
// edges of the browse layer have the colour of their quad class: blue for cooperation, orange for conflict, each pale in words
// and strong in deeds. All colours but the greys are of the palette of Okabe and Ito (https://jfly.uni-koeln.de/color/), made to be
// told apart by colour-blind people too. Where a node has two labels Browser applies both rules and the later one counts, so the
// special ones come last; the format knows no comments.
//
//go:embed browser.grass
var BrowserStyle string
