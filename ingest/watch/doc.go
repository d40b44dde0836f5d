// Package watch knows when to look at feeds, and what in them is news: it is the patience of a program that runs for weeks.
//
// [Run] visits each feed at its own pace. A feed that answers is visited again after the interval, or after what it asks for
// if that is longer; one that fails, after twice as long for every failure in a row, and a bit more that differs from feed
// to feed, so that those that failed together do not come back together. Nobody waits longer than [longest]. Feeds do
// not wait for each other, but for [atOnce] visits at the same time.
//
// [Memory] tells which entries of a feed are news. What the graph has is asked of the graph; the memory is only there so as
// not to ask again and again, and may be lost at any time. An entry is news if the graph does not have its address, or if
// the feed says that the article has changed:
//
//   - the entry is not as it was at the visit before, or
//   - its last change came after it was published, or after the day that the graph has for it.
//
// What leads to a page is then fetched, whose server says in the best case that it has not changed; so a feed that
// gives the same page under other addresses costs some empty answers, and nothing else. An entry that fails is news
// for [attempts] visits.
//
// It fetches and loads nothing: package fetch, and command watch, do.
package watch
