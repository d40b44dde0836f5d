package graph

import (
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
)

// plainMarkdown takes their meaning from the characters that Markdown reads as markup; go-pretty sees to "|".
var plainMarkdown = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "~", `\~`, "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`, "&", `\&`, "$", `\$`)

var webAddress = regexp.MustCompile(`^https?://[^\s<>]+$`)

func (r *Rows) markdown(w io.Writer) error {
	t := table.NewWriter()
	t.AppendHeader(anys(markdownCells(slices.Clone(r.Columns))))
	for _, values := range r.Values {
		t.AppendRow(anys(markdownCells(lines(values))))
	}
	_, err := fmt.Fprintln(w, t.RenderMarkdown())
	return err
}

func markdownCells(cells []string) []string {
	for i, cell := range cells {
		if webAddress.MatchString(cell) {
			cells[i] = "<" + cell + ">" // a link
		} else {
			cells[i] = plainMarkdown.Replace(cell)
		}
	}
	return cells
}
