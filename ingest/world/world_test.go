package world

import (
	"slices"
	"strings"
	"testing"

	"diplograph/schema"
)

// The 249 codes of ISO 3166-1, Kosovo, and five states of the past.
func TestCountriesAreAll(t *testing.T) {
	w := knownWorld(t)
	now, past := 0, 0
	for _, c := range w.countries {
		if c.To == "" {
			now++
		} else {
			past++
		}
	}
	if now != 250 || past != 5 {
		t.Errorf("%d states and territories and %d of the past, want 250 and 5", now, past)
	}
}

func TestEnoughBodies(t *testing.T) {
	w := knownWorld(t)
	count := map[string]int{}
	for key := range w.actors {
		kind, _, _ := strings.Cut(key, ":")
		count[kind]++
	}
	if count["organization"] < 200 || count["group"] < 120 {
		t.Errorf("%d organisations and %d groups are too few", count["organization"], count["group"])
	}
}

// A name that states, organisations or groups share must be in homonyms.tsv for each of them, or nobody could tell.
func TestSharedNamesAreHomonyms(t *testing.T) {
	w := knownWorld(t)
	for name, entries := range w.names {
		bearers := actorsOnly(entries)
		for _, e := range bearers {
			listed := slices.ContainsFunc(w.cues[name], func(b bearer) bool { return b.key == e.Key })
			if len(bearers) > 1 && !listed {
				t.Errorf("%q is a name of %s and others, but not in homonyms.tsv", name, e.Key)
			}
		}
	}
}

func actorsOnly(entries []Entry) []Entry {
	return slices.DeleteFunc(slices.Clone(entries), func(e Entry) bool { return e.Kind == KindPlace })
}

func TestName(t *testing.T) {
	w := knownWorld(t)
	for name, want := range map[string]string{
		"US": "country:USA", "us": "", "U.S.": "country:USA", "the United States": "country:USA", "Us": "",
		"WHO": "organization:who", "Who": "", "who": "", "Nato": "organization:nato", "OPEC+": "organization:opec-plus",
		"Iran's": "country:IRN", "Iran’s": "country:IRN", "IRAN": "country:IRN", "iran": "",
		"Côte d'Ivoire": "country:CIV", "Cote d’Ivoire": "country:CIV", "Türkiye": "country:TUR",
		"Niger": "country:NER", "Nigerien": "country:NER", "Nigerian": "country:NGA", "Nigerians": "country:NGA",
		"Guinea": "country:GIN", "Guinea-Bissau": "country:GNB", "Equatorial Guinea": "country:GNQ", "Papua New Guinea": "country:PNG",
		"Dominica": "country:DMA", "Sudan": "country:SDN", "South Sudan": "country:SSD",
		"North Korea": "country:PRK", "DPRK": "country:PRK", "ROK": "country:KOR", "Congo-Brazzaville": "country:COG",
		"Palestine": "country:PSE", "Kosovo": "country:XKX", "Burma": "country:MMR", "Swaziland": "country:SWZ", "Soviet Union": "country:SUN",
		"the White House": "country:USA", "Knesset": "group:isr-leg", "Élysée": "country:FRA", "Elysee": "country:FRA",
		"al-Qaida": "group:al-qaeda", "al Qaeda": "group:al-qaeda", "ISIS": "group:islamic-state", "Daesh": "group:islamic-state",
		"Congo": "country:COD country:COG", "Georgia": "country:GEO place:georgia-usa", "Tehran": "country:IRN place:tehran-irn",
		"Strait of Hormuz": "place:strait-of-hormuz", "Irann": "", "": "",
	} {
		var keys []string
		for _, e := range w.Name(name) {
			keys = append(keys, e.Key)
		}
		if got := strings.Join(keys, " "); got != want {
			t.Errorf("%q is %q, want %q", name, got, want)
		}
	}
}

func TestActorOfKey(t *testing.T) {
	a, ok := knownWorld(t).Actor("country:IRN")
	if !ok || a.Name != "Iran" || a.ID != schema.ActorID("country:IRN") || !slices.IsSorted(a.Aliases) {
		t.Errorf("country:IRN is %+v", a)
	}
	if a, ok := knownWorld(t).Actor("country:XXX"); ok || a.ID != "" {
		t.Errorf("country:XXX is %+v", a)
	}
}

func TestAgent(t *testing.T) {
	w := knownWorld(t)
	for noun, want := range map[string]string{
		"government": "GOV", "Foreign Ministers": "GOV", "secretaries of state": "GOV", "troops": "MIL", "gunmen": "UAF",
		"special forces": "MIL", "police": "COP", "rebels": "REB", "lawmaker": "LEG", "refugees": "REF", "villagers": "CVL",
		"trade unions": "LAB", "clergymen": "REL", "aid workers": "NGO", "table": "", "": "",
	} {
		if got, ok := w.Agent(noun); got != want || ok != (want != "") {
			t.Errorf("%q is %q, want %q", noun, got, want)
		}
	}
}

func TestBadData(t *testing.T) {
	w := knownWorld(t)
	for _, c := range []struct {
		err  error
		want string
	}{
		{w.addCountry([]string{"IR", "Iran", "", "", "", "", ""}), `code "IR"`},
		{w.addCountry([]string{"ZZZ", "Zed", "", "", "", "Hall:XYZ", ""}), `"XYZ" is no sector`},
		{w.addBody("Clan", "x", "X", "IRN", "", ""), `kind "Clan"`},
		{w.addBody(schema.Group, "x", "X", "ZZY", "", ""), `code "ZZY"`},
		{w.addBody(schema.Group, "x", "X", "IRN", "SEP", ""), `sector "SEP"`},
		{w.addPlace([]string{"X", "IRN", "hamlet", "1", "1", "", ""}), `kind "hamlet"`},
		{w.addPlace([]string{"X", "IRN", "city", "91", "1", "", ""}), `latitude`},
	} {
		if c.err == nil || !strings.Contains(c.err.Error(), c.want) {
			t.Errorf("got error %v, want one with %q", c.err, c.want)
		}
	}
	rows := "# head\nB\tx\nA\tx\n"
	if _, err := readTableBy(1, "x.tsv", rows, 2); err == nil || !strings.Contains(err.Error(), "x.tsv:3") {
		t.Errorf("unsorted rows give %v, want an error at x.tsv:3", err)
	}
}

func BenchmarkLoadWorld(b *testing.B) {
	for b.Loop() {
		if _, err := loadWorld(); err != nil {
			b.Fatal(err)
		}
	}
}
