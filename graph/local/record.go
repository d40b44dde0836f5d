package local

import (
	"encoding/json"
	"fmt"
	"os"
)

// record is what run/server.json keeps between commands.
type record struct {
	PID int `json:"pid"` // 0 when stopped
	ports
}

func (h home) recordFile() string { return h.path("run", "server.json") }

// record reads what the last command left; an empty one if there is none, or it was cut short by a crash.
func (h home) record() record {
	var r record
	text, err := os.ReadFile(h.recordFile())
	if err != nil || json.Unmarshal(text, &r) != nil {
		return record{}
	}
	return r
}

// keep writes a record.
func (h home) keep(r record) error {
	text, err := json.Marshal(r)
	if err != nil {
		return fmt.Errorf("recording Neo4j's process: %w", err)
	}
	if err := replace(h.recordFile(), string(text)+"\n"); err != nil {
		return fmt.Errorf("recording Neo4j's process: %w", err)
	}
	return nil
}
