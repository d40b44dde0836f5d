package main

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"time"

	"github.com/VictoriaMetrics/metrics"
	"github.com/urfave/cli/v2"
)

// metricsFlag is where Prometheus finds the counts of a run.
func metricsFlag() cli.Flag {
	return &cli.StringFlag{Name: "metrics", Usage: "answer Prometheus at `ADDRESS`/metrics while it runs; a port alone, as 9464, is one of this machine's loopback"}
}

// serveMetrics answers Prometheus until stop is called, if the flag asks for it.
func (p *program) serveMetrics(c *cli.Context) (stop func(), err error) {
	address := c.String("metrics")
	if address == "" {
		return func() {}, nil
	}
	if !strings.Contains(address, ":") {
		address = ":" + address
	}
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return nil, usageFault{fmt.Sprintf("--metrics %q is no address", c.String("metrics")), "give a port, as 9464, or a host and port, as 127.0.0.1:9464"}
	}
	if host == "" {
		host = "127.0.0.1"
	}
	listener, err := net.Listen("tcp", net.JoinHostPort(host, port))
	if err != nil {
		return nil, hinted{fmt.Errorf("opening --metrics: %w", err), "name another port, or leave --metrics out"}
	}
	if ip := net.ParseIP(host); host != "localhost" && (ip == nil || !ip.IsLoopback()) {
		p.ui.warn(hinted{fmt.Errorf("--metrics %s can be read by other machines", address), "give only a port to keep it to this one"})
	}
	p.ui.say("metrics at http://%s/metrics", listener.Addr())
	mux := http.NewServeMux()
	mux.HandleFunc("GET /metrics", func(w http.ResponseWriter, _ *http.Request) { p.tally.writePrometheus(w) })
	server := &http.Server{Handler: mux, ReadHeaderTimeout: 10 * time.Second}
	go server.Serve(listener) // until it is closed
	return func() { server.Close() }, nil
}

// writePrometheus writes all counts, also those that are still 0, and what the process takes.
func (t *tally) writePrometheus(w io.Writer) {
	t.attributes() // which makes them
	t.bytes()
	t.set.WritePrometheus(w)
	metrics.WriteProcessMetrics(w)
}
