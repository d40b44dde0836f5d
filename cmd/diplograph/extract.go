package main

import (
	"encoding/json"

	"github.com/urfave/cli/v2"

	"diplograph/ingest"
)

// extractCommand prints what articles say, without a database.
func (p *program) extractCommand() *cli.Command {
	return &cli.Command{
		Name:      "extract",
		Usage:     "print the events of articles as JSON, without a database",
		ArgsUsage: "FILE|FOLDER|URL|@LIST|-…",
		Description: `Prints one JSON object a line and article, in the order of the input: id, title,
url, published and events. An event has its PLOVER type, mode and context, its
CAMEO code, status, date, place and issues; who did it to whom; and the sentence
and the words that say so, with offsets in code points into the article's text.
The same input gives the same bytes.

` + inputHelp + `

Examples:
   diplograph extract --published 2026-02-08 article.txt
   diplograph extract - < articles.jsonl > events.jsonl
   diplograph extract article.txt | jq '.events[] | [.source[].name, .relation, .target[].name]'`,
		Flags:  p.inputFlags(),
		Action: p.extract,
	}
}

func (p *program) extract(c *cli.Context) error {
	articles, err := p.articles(c)
	if err != nil {
		return err
	}
	out := json.NewEncoder(p.stdout)
	out.SetEscapeHTML(false)
	return p.each(c, articles, func(r ingest.Result) error { return out.Encode(newArticleRecord(r.Batch)) })
}
