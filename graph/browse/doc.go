// Package browse knows Neo4j Browser, the web page that every Neo4j brings: it serves what makes the graph a pleasure to
// see there, and opens it.
//
//   - guide.html: steps through the example graph, shown beside the results; its queries run with a click.
//   - [graph.BrowserStyle]: colours, sizes and captions.
//   - favourites.zip: the saved queries, a folder a group, with values instead of their parameters.
//
// Browser reads these from our [Server] on this machine. Its host must be called localhost: that name is on the list of
// hosts that Browser may read from ("browser.remote_content_hostname_whitelist" in neo4j.conf), 127.0.0.1 is not.
//
// # How to add a step to the guide
//
// Add a <slide> to guide.html. A <pre class="code runnable"> is a query; {{saved "threats" "actor" "Iran"}} is a saved one with
// values for its parameters, as people write them. The tests run them all on the example articles: each must find something.
// Browser drops scripts, and shows pictures only from data: addresses.
package browse
