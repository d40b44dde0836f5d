package graph

import (
	"encoding/csv"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"diplograph/schema"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// BenchmarkWrite compares ways to bring rows into Neo4j: Write, which derives the browse layer too, LOAD CSV, and one statement
// a row, which have the evidence layer only. A row is a node or a relationship that came to be. An operation is 500 articles of
// the made-up world with five events each, or ten articles where each row has its own statement; -benchtime 40x makes it 20,000
// articles. Before them three operations have Neo4j plan the statements and Java compile, which takes half a minute.
func BenchmarkWrite(b *testing.B) {
	for _, way := range []struct {
		name     string
		articles int
		write    func(*testing.B, *Store, []schema.Batch) Changes
	}{{"writer", 500, writeBatches}, {"load-csv", 500, loadCSV}, {"statement-a-row", 10, writeRowByRow}} {
		b.Run(way.name, func(b *testing.B) {
			s, world := open(b), newWorld()
			next := func() []schema.Batch { return slices.Collect(world.articles(5 * way.articles)) }
			for range 3 {
				way.write(b, s, next())
			}
			rows := 0
			for b.Loop() {
				b.StopTimer()
				batches := next()
				b.StartTimer()
				made := way.write(b, s, batches)
				rows += made.NodesCreated + made.RelationshipsCreated
			}
			b.ReportMetric(float64(rows)/b.Elapsed().Seconds(), "rows/s")
		})
	}
}

func tablesOf(batches []schema.Batch) tables {
	t := tables{}
	for i := range batches {
		t.batch(&batches[i])
	}
	return t
}

func writeBatches(b *testing.B, s *Store, batches []schema.Batch) Changes {
	written, err := s.Write(b.Context(), batches...)
	if err != nil {
		b.Fatal(err)
	}
	return written.Changes
}

// writeRowByRow runs our statements with one row each.
func writeRowByRow(b *testing.B, s *Store, batches []schema.Batch) (made Changes) {
	t := tablesOf(batches)
	err := s.transact(b.Context(), "writing", func(tx *transaction) error {
		for _, name := range slices.Concat(nodeStatements, relationshipStatements) {
			for _, r := range t.rows(name) {
				if _, err := tx.do("write/"+name, row{"rows": []row{r}}); err != nil {
					return err
				}
			}
		}
		made = tx.changes
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	return made
}

// loadCSV has Neo4j fetch each table as a file from a server on loopback, and runs our statements on its lines.
func loadCSV(b *testing.B, s *Store, batches []schema.Batch) (made Changes) {
	t := tablesOf(batches)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		writeCSV(w, t.rows(strings.Trim(r.URL.Path, "/")))
	}))
	defer server.Close()
	err := s.transact(b.Context(), "loading CSV", func(tx *transaction) error {
		for _, name := range slices.Concat(nodeStatements, relationshipStatements) {
			if len(t[name]) == 0 {
				continue
			}
			_, rest, _ := strings.Cut(statement("write/"+name), "UNWIND $rows AS row\n")
			load := "LOAD CSV WITH HEADERS FROM $file AS line\nWITH {" + strings.Join(fields(t.rows(name)[0]), ", ") + "} AS row\n" + rest
			if _, err := tx.run(load, row{"file": server.URL + "/" + name}); err != nil {
				return err
			}
		}
		made = tx.changes
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	return made
}

// fields say in Cypher how a row is made of a line, in which everything is text.
func fields(r row) (list []string) {
	for _, key := range slices.Sorted(maps.Keys(r)) {
		from := "line.`" + key + "`"
		switch value := r[key].(type) {
		case row:
			from = "{" + strings.Join(fields(value), ", ") + "}"
		case int, int64:
			from = "toInteger(" + from + ")"
		case float64:
			from = "toFloat(" + from + ")"
		case bool:
			from = "toBoolean(" + from + ")"
		case neo4j.Date:
			from = "date(" + from + ")"
		case []string:
			from = "split(" + from + ", '|')"
		}
		list = append(list, "`"+key+"`: "+from)
	}
	return list
}

func writeCSV(w io.Writer, rows []row) {
	out := csv.NewWriter(w)
	header := slices.Sorted(maps.Keys(flat(rows[0])))
	out.Write(header)
	for _, r := range rows {
		values, line := flat(r), make([]string, len(header))
		for i, key := range header {
			line[i] = values[key]
		}
		out.Write(line)
	}
	out.Flush()
}

// flat is a row with its properties beside the rest, as text; null is empty.
func flat(r row) map[string]string {
	texts := map[string]string{}
	for key, value := range r {
		switch value := value.(type) {
		case nil:
			texts[key] = ""
		case row:
			maps.Copy(texts, flat(value))
		case []string:
			texts[key] = strings.Join(value, "|")
		default:
			texts[key] = fmt.Sprint(value)
		}
	}
	return texts
}
