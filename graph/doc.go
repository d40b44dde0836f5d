// Package graph knows Neo4j: it writes batches, derives the browse layer, and answers saved queries. It knows nothing of
// English or of articles beyond [schema.Batch]. All Cypher is in files of its own:
//
//   - write/*.cypher: one statement a kind of node and relationship type, in the order that write.go names them, nodes first.
//     The rows come from rows.go, sorted; labels and types in rows are from schema's closed lists, never from text.
//   - forget/*.cypher: what removes an article and what only it said; a corrected article is forgotten, then written. A copy has
//     no events of its own, so its first stays as long as it does: [Store.Forget] and [Store.Write] see to that.
//   - derive/*.cypher: what follows. Actors, events, issues and places take their properties from their descriptions, which
//     are kept as each article gives them, so that no order of loading matters and each article can go again. Then new
//     events are added to the edges of the browse layer, and pairs of actors whose events changed get theirs anew; see edges.go.
//     Neo4j keeps the plan that it made while the graph was new and small, where a scan costs as little as a seek: so these
//     statements name the indexes, and leave out labels that the type of a relationship implies.
//   - read/*.cypher: what the package asks for itself, and what [Store.Elements] takes out.
//   - import/*.cypher: what puts elements back. Package exchange knows the formats between.
//   - queries/*.cypher: the saved queries people run; see [Queries], and [ReadQueries] for those of a user's own.
//
// [Store.Query] gives the rows of a query, and [Store.Network] the nodes and relationships in them; header.go reads what a query
// declares, param.go checks what it is given, gather.go and link.go make the network, and each format has its file: render.go
// (JSON, CSV), table.go and upright.go, markdown.go, mermaid.go, dot.go, graphml.go. plot.go asks for what "diplograph plot" draws.
//
// [BrowserStyle] colours the graph in Neo4j Browser, which package browse opens with a guide, and in the pictures that package
// picture draws.
//
// # How to add a saved query
//
// Add a file to queries/. Its name is the query's. It begins with comment lines: the title, then the description, then its
// group, then a line for each parameter, and ends in a semicolon, so that it runs in Neo4j Browser and cypher-shell as it is:
//
//	// Threats
//	// Who threatens whom, with the sentence that says so.
//	// :group conflict
//	// :param actor actor = | only with this actor | Iran
//	// :param limit integer = 50 | rows at most
//	MATCH ... RETURN ... LIMIT $limit;
//
// A parameter has a name, a kind (actor, date, integer, text or type), a default, a description after the first bar, and after
// the second one, where there is no default, an example as people would write it. Without a default it has to be given, or, with
// nothing after its "=", is null. An actor arrives as its key, as "country:IRN". [Groups] are the groups, in the order in
// which [Queries] sorts.
//
// A query whose rows link actors may say so, and is a network too: ":network actor relation with" names the columns of the two
// names, or lists of names, and between them the column of the relationship's type, or the type itself in capitals. It is for what
// happened: a network does not show that an event was denied, so only queries of the browse layer and of offices have the line.
//
// Return plain columns, few of them: names before keys, a date with its precision, the sentence and where it stands last.
// Sort by something that tells all rows apart, and limit before you look up what only the rows that remain need. Begin at
// an index: where an actor may be given or not, as in threats.cypher, two branches of a UNION begin at the actor and
// at the type. What is about pairs or the whole graph reads the browse layer, whose types are to be written out.
//
// Tests see to the rest. In this package every query is explained, and must begin at an index or at what is few; it runs on an
// empty graph; and, since that takes some minutes, only with
//
//	DIPLOGRAPH_LARGE=1 go test ./graph -run TestLarge -v -timeout 30m
//
// it is timed on 100,000 made-up events, of which it has 200 ms. In cmd/diplograph every query has golden rows on the example
// articles, as it is and with all its examples, which must find something there; -update writes them anew:
//
//	go test ./cmd/diplograph -run TestQueries -update
//
// # How to add a property, label or relationship type
//
// See package schema; then the row in rows.go or the statement in write/. What articles may say differently of one node is
// a property of its description; what belongs to one article only stands in a statement of its own. The tests compare what
// Neo4j holds with ontology.yaml, and TestRemains loads, corrects and forgets at random.
package graph
