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
// The date of an article is the one its file gives it, else the one in its first lines ([layout.DayOf]), else that of
// [Options].
//
// Whatever comes in, an article that goes out has valid UTF-8 text in English of at most [MaxBytes], and its date
// is ISO 8601. Every offset that is derived from the text counts its code points, so what changes it is done here: other encodings are
// decoded, and lines that were broken to fit a width are joined ([layout.Unwrap]). The text of a page is what its reader sees, a row of a table
// a line of cells with tabs between them.
//
// Anything else is an [Error] that names the file and the line, says what is wrong and what to do,
// and does not stop the articles after it.
//
// To add a format, write one file with a function that yields its articles, and name it in [reader.formatOf] and, if it has an
// ending of its own, in [endings].
package read
