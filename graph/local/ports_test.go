package local_test

import (
	"net"
	"testing"

	"diplograph/graph/local"
)

func TestPorts(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	busy := taken.Addr().(*net.TCPAddr).Port
	bolt, http, err := local.Ports(busy, busy)
	if err != nil {
		t.Fatal(err)
	}
	if bolt == busy || http == busy || bolt == http || bolt == 0 || http == 0 {
		t.Errorf("with port %d taken it chooses %d and %d", busy, bolt, http)
	}
	taken.Close()
	if again, _, err := local.Ports(busy, http); err != nil || again != busy {
		t.Errorf("the port of the last run is free, and it chooses %d, %v, not %d", again, err, busy)
	}
}
