package browse

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"

	"diplograph/graph"
)

// port is where we serve if it is free: Browser remembers guides by their address.
const port = 7475

// Server serves the guide, the style and the favourites to web browsers on this machine.
type Server struct {
	URL string // as "http://localhost:7475"

	listener net.Listener
	http     http.Server
}

// Listen makes what there is to serve and opens a port of loopback.
func Listen(keys Keys) (*Server, error) {
	listener, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", port))
	if err != nil {
		listener, err = net.Listen("tcp", "127.0.0.1:0")
	}
	if err != nil {
		return nil, fmt.Errorf("serving the guide: %w", err)
	}
	s := &Server{URL: fmt.Sprintf("http://localhost:%d", listener.Addr().(*net.TCPAddr).Port), listener: listener}
	handler, err := files(s.URL, keys)
	if err != nil {
		listener.Close()
		return nil, fmt.Errorf("making the guide: %w", err)
	}
	s.http.Handler = share(handler)
	return s, nil
}

// Serve answers until ctx ends.
func (s *Server) Serve(ctx context.Context) error {
	stop := context.AfterFunc(ctx, func() { s.http.Close() })
	defer stop()
	if err := s.http.Serve(s.listener); !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("serving the guide: %w", err)
	}
	return nil
}

// files has what we serve, by path.
func files(url string, keys Keys) (http.Handler, error) {
	page, err := guide(url, keys)
	if err != nil {
		return nil, err
	}
	zip, err := favourites(keys)
	if err != nil {
		return nil, err
	}
	mux := http.NewServeMux()
	for name, content := range map[string][]byte{"guide.html": page, "browser.grass": []byte(graph.BrowserStyle), "favourites.zip": zip} {
		mux.HandleFunc("GET /"+name, func(w http.ResponseWriter, r *http.Request) {
			http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(content))
		})
	}
	mux.Handle("GET /{$}", http.RedirectHandler("/guide.html", http.StatusFound))
	return mux, nil
}

// share lets the pages of any Neo4j Browser read what we serve, which has no secrets. Web browsers ask beforehand, since
// Neo4j Browser sends headers of its own, and ask once more where a page of the network wants to read from this machine.
func share(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Access-Control-Allow-Origin", "*")
		w.Header().Set("Cache-Control", "no-cache")
		if r.Method != http.MethodOptions {
			next.ServeHTTP(w, r)
			return
		}
		w.Header().Set("Access-Control-Allow-Methods", "GET")
		w.Header().Set("Access-Control-Allow-Headers", "*")
		w.Header().Set("Access-Control-Allow-Private-Network", "true")
		w.WriteHeader(http.StatusNoContent)
	})
}
