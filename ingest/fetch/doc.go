// Package fetch brings pages from the web, as a guest of whoever serves them and as a stranger to whoever asks for them.
//
// As a guest it says who it is, does what robots.txt asks of "diplograph" (a pause between requests included), has no more
// than one request to a host at a time, and asks for a page again only whether it has changed: what has an
// ETag or a Last-Modified is kept in a folder, and what was not asked for in [keepFor] is thrown away. It passes on
// when a server wants to be asked again, and asks for robots.txt again after [rulesFor].
//
// As a stranger it goes to no private, local or otherwise special address, since an address may come from a list or
// feed that somebody else wrote, and would be asked from inside the user's own network. That is decided about the address
// that is dialled, after names are resolved, for every redirect anew; so no name and no redirect leads around it. Pages
// are held to a size, a time and a number of redirects. It sends no cookies and no passwords, and uses no proxy.
//
// It knows nothing of what pages hold; package read does.
package fetch
