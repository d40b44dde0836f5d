package local

import (
	_ "embed"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"text/template"
	"time"
)

// jvm runs Neo4j's main classes.
type jvm struct {
	release
	command string // that is java
	lib     string // the folder with the jars
	brief   bool   // Options.Brief
}

// options open what Neo4j needs of Java's own modules, and bound its memory: graphs of news are small.
// Without the last one a server out of memory would linger without answering.
var options = []string{
	"--add-opens=java.base/java.nio=ALL-UNNAMED",
	"--add-opens=java.base/java.lang=ALL-UNNAMED",
	"--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
	"-Dfile.encoding=UTF-8",
	"-Xms128m",
	"-Xmx1g",
	"-XX:+ExitOnOutOfMemoryError",
}

// args are the arguments of java that run a main class.
func (j jvm) args(class string, args ...string) []string {
	list := slices.Clone(options)
	if j.brief {
		list = append(list, "-XX:TieredStopAtLevel=1") // a quarter less of the processor's time in our tests
	}
	list = append(list, "-cp", filepath.Join(j.lib, "*"), class)
	return append(list, args...)
}

//go:embed neo4j.conf
var confText string

var conf = template.Must(template.New("neo4j.conf").Parse(confText))

// settings are what neo4j.conf is filled in with.
type settings struct {
	ports
	Release string
}

// configure writes the settings of the server in h.
func (h home) configure(r release, p ports) error {
	file, err := os.OpenFile(h.path("conf", "neo4j.conf"), os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return fmt.Errorf("configuring Neo4j: %w", err)
	}
	defer file.Close()
	if err := conf.Execute(file, settings{p, r.name}); err != nil {
		return fmt.Errorf("configuring Neo4j: %w", err)
	}
	return nil
}

// serve starts the server in h, detached from this process, and returns its process id.
// What it prints goes to logs/console.log, and --console-mode makes it print its errors.
func (h home) serve(j jvm) (pid int, err error) {
	log, err := os.Create(h.consoleLog())
	if err != nil {
		return 0, fmt.Errorf("starting Neo4j: %w", err)
	}
	defer log.Close()
	cmd := exec.Command(j.command, j.args(j.main, h.homeFlag(), "--config-dir="+h.path("conf"), "--console-mode")...)
	cmd.Dir, cmd.Stdout, cmd.Stderr = string(h), log, log
	detach(cmd)
	if err := cmd.Start(); err != nil {
		return 0, fmt.Errorf("starting Neo4j: %w", err)
	}
	pid = cmd.Process.Pid // Release forgets it
	h.appear(pid)
	return pid, cmd.Process.Release()
}

// appear waits until the system shows the process with its arguments. In the first moment it shows none, and the
// process would be taken for one that has ended.
func (h home) appear(pid int) {
	for deadline := time.Now().Add(2 * time.Second); !running(pid, h.homeFlag()) && time.Now().Before(deadline); {
		time.Sleep(10 * time.Millisecond)
	}
}

// homeFlag tells the server its folder, and tells us which process is the server of that folder.
func (h home) homeFlag() string { return "--home-dir=" + string(h) }

func (h home) consoleLog() string { return h.path("logs", "console.log") }
