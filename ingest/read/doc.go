// Package read knows formats: it turns files and streams into articles, one at a time.
//
// It reads these formats:
//
//	plain text   one article a file
//	HTML         one article a page: its main text, found by package readability, and what page.go finds
//	feeds        RSS, Atom and JSON Feed, one article an entry: its whole text if the feed has it, else its summary
//	JSON lines   one article a line:
//
//	{"id": "a1", "text": "…", "title": "…", "url": "…", "published": "2026-02-08", "publisher": "…", "author": "…"}
//
// Of JSON lines only text is needed, and keys not named here are ignored. The ending of a name tells the format, and where it
// does not, as on standard input, the first character: "{" for JSON lines and "<" for HTML, unless what follows is a
// feed; any other is plain text. What is packed with gzip or zstd is unpacked, whatever its name.
//
// A path is a file, a folder, a pattern, an address of the web, a list of paths or standard input; see paths.go. Package
// fetch brings what is at an address, and the entries of a feed at one are read from the pages they lead to, unless the
// feed has their whole text; who does not want them all takes them from [OpenFeed]. A feed in a file leads nowhere: only what the
// user named is fetched. Nothing is held in memory but the article, page or feed at hand, so a file of JSON lines may be larger
// than memory.
//
// The date of an article is the one its file gives it, else the one in its first lines (see dateline.go), else that of
// [Options].
//
// Whatever comes in, an article that goes out has valid UTF-8 text in English of at most [MaxBytes], and its date
// is ISO 8601. The text is left as it was given, line ends included, because every offset that is derived from it
// counts its code points; only a byte order mark at the start of a file is taken off. That of a page is what its reader sees.
//
// Anything else is an [Error] that names the file and the line, says what is wrong and what to do,
// and does not stop the articles after it.
//
// To add a format, write one file with a function that yields its articles, and name it in [reader.formatOf] and, if it has an
// ending of its own, in [endings].
package read
