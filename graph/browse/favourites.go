package browse

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"

	"diplograph/graph"
)

// favourites is a zip of the saved queries as Browser takes it: each file becomes a favourite, named by its first line, in
// the folder that its folder names. The same queries give the same bytes.
func favourites(keys Keys) ([]byte, error) {
	queries, err := graph.Queries()
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	for _, q := range queries {
		text, err := keys.fill(q, nil)
		if err != nil {
			return nil, err
		}
		file, err := archive.Create("diplograph " + q.Group + "/" + q.Name + ".cypher")
		if err != nil {
			return nil, fmt.Errorf("zipping the favourites: %w", err)
		}
		if _, err := io.WriteString(file, text); err != nil {
			return nil, fmt.Errorf("zipping the favourites: %w", err)
		}
	}
	err = archive.Close()
	return out.Bytes(), err
}
