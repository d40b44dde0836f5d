package browse

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"strings"

	"diplograph/graph"
)

//go:embed guide.html
var guideFile string

// guide is the guide as HTML; url is where we serve.
func guide(url string, keys Keys) ([]byte, error) {
	page, err := template.New("guide.html").Funcs(template.FuncMap{"saved": keys.saved}).Parse(guideFile)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = page.Execute(&out, url)
	return out.Bytes(), err
}

// saved is a saved query without its comments. Names of parameters and values take turns.
func (k Keys) saved(name string, pairs ...string) (string, error) {
	q, err := graph.FindQuery(name)
	if err != nil {
		return "", err
	}
	given := map[string]string{}
	for i := 0; i+1 < len(pairs); i += 2 {
		if !strings.Contains(q.Cypher, "$"+pairs[i]) {
			return "", fmt.Errorf("query %q has no parameter %q", name, pairs[i])
		}
		given[pairs[i]] = pairs[i+1]
	}
	text, err := k.fill(q, given)
	for strings.HasPrefix(text, "//") {
		_, text, _ = strings.Cut(text, "\n")
	}
	return strings.TrimSpace(text), err
}
