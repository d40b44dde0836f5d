package browse

import (
	"strings"
	"testing"

	"diplograph/graph"
)

func TestFill(t *testing.T) {
	const params = "// All\n// :param actor actor | who | Iran\n// :param other actor = | who else | USA\n// :param since date = | when | 2026-02-08\n" +
		"// :param word text = | what | oil\n// :param limit integer = 50 | rows at most\n"
	q, err := graph.ParseQuery("all", params+"RETURN [$actor, $other, $since, $word, $limit, $limits];")
	if err != nil {
		t.Fatal(err)
	}
	for want, given := range map[string]map[string]string{
		"['actor:iran', null, null, null, 50, $limits]":                           {},
		`['actor:usa', 'actor:iran', date('2025-01-31'), 'it\'s \\', 5, $limits]`: {"actor": "USA", "other": "Iran", "since": "2025-01-31", "word": `it's \`, "limit": "5"},
	} {
		got, err := Keys(known).fill(q, given)
		if err != nil || got != params+"RETURN "+want+";" {
			t.Errorf("%v: got %s, %v, want %s", given, got, err, want)
		}
	}
	if _, err := Keys(known).fill(q, map[string]string{"actor": "Nobody"}); err == nil || !strings.Contains(err.Error(), `nobody is called "Nobody"`) {
		t.Errorf("error %v does not name who is unknown", err)
	}
	if _, err := Keys(known).saved("threats", "aktor", "Iran"); err == nil || !strings.Contains(err.Error(), `no parameter "aktor"`) {
		t.Errorf("error %v does not name the parameter that is unknown", err)
	}
}
