package local_test

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"errors"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"diplograph/graph"
	"diplograph/graph/local"
)

// tlsSettings have a server take connections with TLS beside those without, which the package makes.
const tlsSettings = `
dbms.ssl.policy.bolt.enabled=true
dbms.ssl.policy.bolt.base_directory=certificates
dbms.ssl.policy.bolt.private_key=private.key
dbms.ssl.policy.bolt.public_certificate=public.crt
dbms.ssl.policy.bolt.client_auth=NONE
server.bolt.tls_level=OPTIONAL
`

// TestAddresses reaches a server with a certificate for 127.0.0.1 in all the ways in which an address may be written.
func TestAddresses(t *testing.T) {
	home := t.TempDir()
	certificate := certify(t, filepath.Join(local.HomePath(t, home), "certificates"))
	if runtime.GOOS == "linux" { // elsewhere the system alone says whom to trust
		t.Setenv("SSL_CERT_FILE", certificate)
	}
	local.AddSettings(t, tlsSettings)
	s := start(t, home)
	port := strings.TrimPrefix(s.URI, "bolt://127.0.0.1:")
	for uri, want := range map[string]error{
		"bolt://127.0.0.1:":      nil,
		"neo4j://127.0.0.1:":     nil,
		"bolt+ssc://127.0.0.1:":  nil,
		"neo4j+ssc://127.0.0.1:": nil,
		"bolt+ssc://localhost:":  nil,
		"bolt+s://127.0.0.1:":    nil,
		"neo4j+s://127.0.0.1:":   nil,
		"bolt+s://localhost:":    graph.ErrCertificate,
		"neo4j+s://localhost:":   graph.ErrCertificate,
	} {
		t.Run(uri, func(t *testing.T) {
			if want == nil && strings.Contains(uri, "+s:") && runtime.GOOS != "linux" {
				t.Skip("no test makes this system trust a certificate")
			}
			store, err := graph.Open(t.Context(), graph.Config{URI: uri + port, Password: s.Password, Retry: time.Second})
			if !errors.Is(err, want) || want != nil && !strings.Contains(err.Error(), "the name in NEO4J_URI") {
				t.Fatalf("the error is %v, not %v", err, want)
			}
			if err != nil {
				return
			}
			defer store.Close(context.Background())
			if err := store.Setup(t.Context()); err != nil { // which goes to the writer
				t.Error(err)
			}
		})
	}
}

// certify makes a key and its certificate in dir, and returns the certificate's file.
func certify(t *testing.T, dir string) string {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "Neo4j"}, NotAfter: time.Now().Add(24 * time.Hour), IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)},
		IsCA: true, BasicConstraintsValid: true,
	}
	certificate, err := x509.CreateCertificate(rand.Reader, template, template, key.Public(), key)
	if err != nil {
		t.Fatal(err)
	}
	private, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, file := range []struct {
		name  string
		block pem.Block
	}{{"private.key", pem.Block{Type: "PRIVATE KEY", Bytes: private}}, {"public.crt", pem.Block{Type: "CERTIFICATE", Bytes: certificate}}} {
		if err := os.WriteFile(filepath.Join(dir, file.name), pem.EncodeToMemory(&file.block), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return filepath.Join(dir, "public.crt")
}
