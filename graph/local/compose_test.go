package local_test

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"

	"diplograph/graph/local"

	"go.yaml.in/yaml/v4"
)

// composeFile is what docker-compose.yml may say: a key that is not listed here is an error.
type composeFile struct {
	Name     string
	Services map[string]struct {
		Image       string
		Restart     string
		Ports       []string
		Environment map[string]string
		Volumes     []string
		Healthcheck struct {
			Test              []string
			Interval, Timeout string
			Retries           int
			StartPeriod       string `yaml:"start_period"`
		}
	}
	Volumes map[string]any
}

// TestCompose checks what people rely on who start Neo4j with docker compose.
func TestCompose(t *testing.T) {
	text, err := os.ReadFile("../../docker-compose.yml")
	if err != nil {
		t.Fatal(err)
	}
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	decoder.KnownFields(true)
	var file composeFile
	if err := decoder.Decode(&file); err != nil {
		t.Fatal(err)
	}
	neo4j := file.Services["neo4j"]
	if want := "neo4j:" + local.LTS + "-community"; neo4j.Image != want {
		t.Errorf("the image is %q, not %q, the LTS that runs without Docker", neo4j.Image, want)
	}
	if want := []string{"127.0.0.1:7687:7687", "127.0.0.1:7474:7474"}; !slices.Equal(neo4j.Ports, want) {
		t.Errorf("the ports are %q, not those of Bolt and Browser on loopback, %q", neo4j.Ports, want)
	}
	if auth := neo4j.Environment["NEO4J_AUTH"]; !strings.HasPrefix(auth, "neo4j/${NEO4J_PASSWORD:?") {
		t.Errorf("NEO4J_AUTH is %q; it must demand NEO4J_PASSWORD", auth)
	}
	for _, setting := range []string{"dbms_usage__report_enabled", "client_allow__telemetry", "dbms_security_allow__csv__import__from__file__urls"} {
		if value := neo4j.Environment["NEO4J_"+setting]; value != "false" {
			t.Errorf("NEO4J_%s is %q, not false", setting, value)
		}
	}
	if check := neo4j.Healthcheck; len(check.Test) < 2 || check.Test[0] != "CMD" || check.Retries == 0 {
		t.Errorf("the health check is %+v", check)
	}
	for _, volume := range neo4j.Volumes {
		name, path, _ := strings.Cut(volume, ":")
		if _, named := file.Volumes[name]; !named || path != "/"+name {
			t.Errorf("the volume %q is not a named one at /%s", volume, name)
		}
	}
	if len(neo4j.Volumes) != 2 {
		t.Errorf("the volumes are %q, not data and logs", neo4j.Volumes)
	}
}
