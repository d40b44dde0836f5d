// Package streamtest gives tests a real NATS server, or a cluster of three, in their own process and with its streams on disk.
package streamtest

import (
	"fmt"
	"net"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/nats-io/nats-server/v2/server"
)

// Server starts a server that ends with the test, and returns its address, as "nats://127.0.0.1:40123". Change what is to be
// other than usual in options.
func Server(t testing.TB, options ...func(*server.Options)) string {
	t.Helper()
	s := start(t, options...)
	await(t, "ready", func() bool { return s.ReadyForConnections(time.Second) })
	return s.ClientURL()
}

// Cluster starts three servers that keep each other's streams, and returns them with their address, as
// "nats://127.0.0.1:40123,127.0.0.1:40124,127.0.0.1:40125".
func Cluster(t testing.TB) (servers []*server.Server, address string) {
	t.Helper()
	routes := freePorts(t, 3)
	var hosts []string
	for i := range routes {
		servers = append(servers, start(t, func(o *server.Options) {
			o.ServerName = fmt.Sprint("server-", i)
			o.Cluster = server.ClusterOpts{Name: "test", Host: "127.0.0.1", Port: routes[i]}
			for _, port := range routes {
				o.Routes = append(o.Routes, &url.URL{Scheme: "nats", Host: fmt.Sprint("127.0.0.1:", port)})
			}
		}))
	}
	for _, s := range servers {
		await(t, "part of the cluster", func() bool { return s.ReadyForConnections(time.Second) && s.JetStreamIsCurrent() })
		hosts = append(hosts, s.Addr().String())
	}
	return servers, "nats://" + strings.Join(hosts, ",")
}

// start starts a server, which is not ready yet.
func start(t testing.TB, options ...func(*server.Options)) *server.Server {
	t.Helper()
	o := &server.Options{Host: "127.0.0.1", Port: server.RANDOM_PORT, JetStream: true, StoreDir: t.TempDir(), NoSigs: true, NoLog: true}
	for _, change := range options {
		change(o)
	}
	s, err := server.NewServer(o)
	if err != nil {
		t.Fatal(err)
	}
	s.Start()
	t.Cleanup(func() {
		s.Shutdown()
		s.WaitForShutdown()
	})
	return s
}

// await waits until a server is what it has to be.
func await(t testing.TB, what string, is func() bool) {
	t.Helper()
	for deadline := time.Now().Add(30 * time.Second); !is(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("the NATS server is not %s after 30 s", what)
		}
	}
}

// freePorts are ports that nobody used a moment ago: servers of a cluster must know each other's before they start.
func freePorts(t testing.TB, n int) (ports []int) {
	t.Helper()
	for range n {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		defer l.Close()
		ports = append(ports, l.Addr().(*net.TCPAddr).Port)
	}
	return ports
}
