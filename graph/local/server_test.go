package local_test

import (
	"context"
	"errors"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"diplograph/graph/local"
	"diplograph/graph/local/localtest"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"golang.org/x/sync/errgroup"
)

// start starts a server in a folder and stops it when the test ends.
func start(t *testing.T, home string) *local.Server {
	t.Helper()
	s, err := local.Start(t.Context(), options(t, home))
	localtest.Need(t, err)
	t.Cleanup(func() {
		if err := s.Stop(context.Background()); err != nil {
			t.Error(err)
		}
	})
	return s
}

func options(t *testing.T, home string) local.Options {
	return local.Options{Home: home, Progress: func(line string) { t.Log(line) }, AnyPorts: true, Brief: true}
}

// version is that of the Neo4j under test.
func version(t *testing.T) string {
	t.Helper()
	v, err := local.Version()
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// ask runs a query as the server's user with a password, and returns its first value.
func ask(t *testing.T, s *local.Server, password, query string) (any, error) {
	t.Helper()
	driver, err := neo4j.NewDriverWithContext(s.URI, neo4j.BasicAuth(s.Username, password, ""))
	if err != nil {
		t.Fatal(err)
	}
	defer driver.Close(t.Context())
	result, err := neo4j.ExecuteQuery(t.Context(), driver, query, nil, neo4j.EagerResultTransformer)
	if err != nil || len(result.Records) == 0 {
		return nil, err
	}
	return result.Records[0].Values[0], nil
}

// TestServer goes through the life of one server, in a folder whose name needs care.
func TestServer(t *testing.T) {
	home := filepath.Join(t.TempDir(), "a café's home")
	first := start(t, home)
	if status := first.Status(t.Context()); status != (local.Status{State: local.Running, Version: version(t), Edition: "community"}) {
		t.Errorf("Status is %+v after the start", status)
	}
	if _, err := ask(t, first, first.Password, "CREATE (:Kept {name: 'Vienna'})"); err != nil {
		t.Fatal(err)
	}
	t.Run("refuses a wrong password", func(t *testing.T) {
		if _, err := ask(t, first, "wrong-"+first.Password, "RETURN 1"); err == nil {
			t.Error("it takes any password")
		}
	})
	t.Run("reads no files for queries", func(t *testing.T) {
		_, err := ask(t, first, first.Password, "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line")
		if err == nil || !strings.Contains(err.Error(), "'dbms.security.allow_csv_import_from_file_urls' is false") {
			t.Errorf("LOAD CSV of a file gives %v", err)
		}
	})
	t.Run("listens on loopback only", func(t *testing.T) { checkLoopback(t, first) })
	t.Run("shows its password to its owner only", func(t *testing.T) { checkPrivate(t, first.PasswordFile) })
	t.Run("is found and reused", func(t *testing.T) {
		found, err := local.Find(local.Options{Home: home})
		if err != nil || *found != *first {
			t.Errorf("Find gives %+v, %v, not %+v", found, err, first)
		}
		again, err := local.Start(t.Context(), options(t, home))
		if err != nil || *again != *first {
			t.Errorf("the second Start gives %+v, %v, not %+v", again, err, first)
		}
	})
	t.Run("is found through a link", func(t *testing.T) { checkLink(t, first, home) })
	t.Run("stops", func(t *testing.T) { checkStop(t, first, home) })
	t.Run("starts again with its data, once for two who ask", func(t *testing.T) { checkRestart(t, first, home) })
}

// checkLoopback calls the server from every other address of this machine.
func checkLoopback(t *testing.T, s *local.Server) {
	addresses, err := net.InterfaceAddrs()
	if err != nil {
		t.Fatal(err)
	}
	_, port, _ := net.SplitHostPort(strings.TrimPrefix(s.URI, "bolt://"))
	for _, address := range addresses {
		ip := address.(*net.IPNet).IP
		if ip.IsLoopback() || ip.IsLinkLocalUnicast() {
			continue
		}
		if conn, err := net.Dial("tcp", net.JoinHostPort(ip.String(), port)); err == nil {
			conn.Close()
			t.Errorf("it answers on %s", ip)
		}
	}
}

// checkLink looks for the server in the same folder under another name.
func checkLink(t *testing.T, s *local.Server, home string) {
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(home, link); err != nil {
		t.Skip(err)
	}
	found, err := local.Find(local.Options{Home: link})
	if err != nil || *found != *s {
		t.Errorf("Find gives %+v, %v, not %+v", found, err, s)
	}
}

func checkPrivate(t *testing.T, path string) {
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if mode := info.Mode().Perm(); mode != 0o600 && runtime.GOOS != "windows" {
		t.Errorf("%s has mode %o", path, mode)
	}
}

func checkStop(t *testing.T, s *local.Server, home string) {
	if err := s.Stop(t.Context()); err != nil {
		t.Fatal(err)
	}
	if status := s.Status(t.Context()); status.State != local.Stopped {
		t.Errorf("Status is %+v after Stop", status)
	}
	if _, err := local.Find(local.Options{Home: home}); !errors.Is(err, local.ErrNotRunning) {
		t.Errorf("Find gives %v after Stop, not ErrNotRunning", err)
	}
	if err := s.Stop(t.Context()); err != nil {
		t.Errorf("the second Stop: %v", err)
	}
}

func checkRestart(t *testing.T, first *local.Server, home string) {
	var both [2]*local.Server
	var group errgroup.Group
	for i := range both {
		group.Go(func() (err error) {
			both[i], err = local.Start(t.Context(), options(t, home))
			return err
		})
	}
	if err := group.Wait(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { both[0].Stop(context.Background()) })
	if *both[0] != *both[1] {
		t.Errorf("two starts gave two servers: %+v and %+v", both[0], both[1])
	}
	if both[0].Password != first.Password || both[0].URI != first.URI {
		t.Errorf("it was %+v and came back as %+v", first, both[0])
	}
	name, err := ask(t, both[0], both[0].Password, "MATCH (n:Kept) RETURN n.name")
	if err != nil || name != "Vienna" {
		t.Errorf("the graph gives %v, %v after a stop and a start, not Vienna", name, err)
	}
}

// TestInterruptedStart ends a first start while Neo4j comes up: nothing goes on, and the next start works.
func TestInterruptedStart(t *testing.T) {
	home := t.TempDir()
	ctx, interrupt := context.WithCancel(t.Context())
	o := options(t, home)
	o.Progress = func(line string) {
		if strings.HasPrefix(line, "starting") {
			interrupt()
		}
	}
	_, err := local.Start(ctx, o)
	if !errors.Is(err, context.Canceled) {
		localtest.Need(t, err)
		t.Fatalf("Start gives %v, not context.Canceled", err)
	}
	if s, err := local.Find(o); !errors.Is(err, local.ErrNotRunning) {
		t.Errorf("after an interrupted start Find gives %+v, %v", s, err)
	}
	start(t, home)
}

// TestStaleRecord has the process id of another program in the record, as after a crash.
func TestStaleRecord(t *testing.T) {
	home := t.TempDir()
	if err := local.Record(home, os.Getpid()); err != nil {
		t.Fatal(err)
	}
	if s, err := local.Find(local.Options{Home: home}); !errors.Is(err, local.ErrNotRunning) {
		t.Errorf("Find takes this test for %+v, %v", s, err)
	}
}
