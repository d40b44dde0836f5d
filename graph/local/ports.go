package local

import (
	"errors"
	"fmt"
	"net"
	"time"
)

// ports are where a server listens on loopback: the driver's protocol, and Neo4j Browser.
type ports struct {
	Bolt int `json:"bolt"`
	HTTP int `json:"http"`
}

// known are Neo4j's own ports, which people and tools expect.
var known = ports{7687, 7474}

// choose returns the ports used last time if they are free, else the preferred ones, else any free ones.
// Both listeners are open until both ports are known, so they differ.
func (p ports) choose(preferred ports) (ports, error) {
	bolt, err := listen(p.Bolt, preferred.Bolt)
	if err != nil {
		return ports{}, err
	}
	defer bolt.Close()
	http, err := listen(p.HTTP, preferred.HTTP)
	if err != nil {
		return ports{}, err
	}
	defer http.Close()
	return ports{port(bolt), port(http)}, nil
}

// listen opens the first of the wanted ports that is free, else any; a wanted port 0 counts for nothing.
func listen(wanted ...int) (net.Listener, error) {
	for _, p := range wanted {
		if p == 0 || answers(p) {
			continue
		}
		if l, err := net.Listen("tcp", address(p)); err == nil {
			return l, nil
		}
	}
	l, err := net.Listen("tcp", address(0))
	if err != nil {
		return nil, fmt.Errorf("finding a free port for Neo4j: %w", errors.Unwrap(err))
	}
	return l, nil
}

// answers tells whether somebody listens on a port. Binding alone does not tell it on macOS, where
// one program may take a port of loopback that another has on all addresses.
func answers(p int) bool {
	conn, err := net.DialTimeout("tcp", address(p), time.Second)
	if err != nil {
		return false
	}
	conn.Close()
	return true
}

func address(p int) string { return fmt.Sprintf("127.0.0.1:%d", p) }

func port(l net.Listener) int { return l.Addr().(*net.TCPAddr).Port }
