// Package layout knows how a text lies on its page. [Unwrap] joins the lines of a paragraph that were broken to fit a width, before
// anything counts the characters of the text; [Read] then finds its dateline and its blocks: paragraphs, headings, items of a
// list, rows of a table, each a line. No sentence goes from one block into the next. Bylines, share buttons, cookie bars and their
// like, which data/furniture.txt lists, are no text.
package layout
