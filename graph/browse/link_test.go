package browse

import (
	"testing"

	"diplograph/graph"
)

func TestLink(t *testing.T) {
	for uri, want := range map[string]string{
		"bolt://127.0.0.1:7687":       "http://127.0.0.1:7474/browser/?arg=http%3A%2F%2Flocalhost%3A1%2Fguide.html&cmd=guide&db=news&dbms=bolt%3A%2F%2Fana%40127.0.0.1%3A7687",
		"neo4j+s://graph.test":        "https://graph.test:7473/browser/?arg=http%3A%2F%2Flocalhost%3A1%2Fguide.html&cmd=guide&db=news&dbms=neo4j%2Bs%3A%2F%2Fana%40graph.test",
		"neo4j+ssc://[2001:db8::1]:1": "https://[2001:db8::1]:7473/browser/?arg=http%3A%2F%2Flocalhost%3A1%2Fguide.html&cmd=guide&db=news&dbms=neo4j%2Bssc%3A%2F%2Fana%40%5B2001%3Adb8%3A%3A1%5D%3A1",
	} {
		home, err := Home(uri)
		if err != nil {
			t.Fatal(err)
		}
		got, err := Link(home, graph.Config{URI: uri, Username: "ana", Password: "secret", Database: "news"}, "http://localhost:1/guide.html")
		if err != nil || got != want {
			t.Errorf("%s: got %s, %v, want %s", uri, got, err, want)
		}
	}
	if _, err := Home("localhost"); err == nil {
		t.Error("an address without a host has a home")
	}
}

func TestAnswers(t *testing.T) {
	s := serve(t)
	if err := Answers(t.Context(), s.URL+"/guide.html"); err != nil {
		t.Error(err)
	}
	for _, address := range []string{s.URL + "/browser/", "http://localhost:1/browser/", "localhost"} {
		if err := Answers(t.Context(), address); err == nil {
			t.Errorf("there is a page at %s", address)
		}
	}
}
