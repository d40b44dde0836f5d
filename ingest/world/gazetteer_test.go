package world

import (
	"strings"
	"testing"
)

func TestScan(t *testing.T) {
	w := knownWorld(t)
	for text, want := range map[string]string{
		"Officials from Iran met U.S. diplomats in Muscat, Oman.":               "country:IRN country:USA place:muscat-omn country:OMN",
		"Tehran said its envoys would not travel to Moscow.":                    "country:IRN place:moscow-rus",
		"Moscow warned Kyiv, and Washington bombed Sanaa.":                      "country:RUS country:UKR country:USA place:sanaa-yem",
		"He told us who is who.":                                                "",
		"The US-led coalition left Guinea-Bissau.":                              "country:USA country:GNB",
		"Michael Jordan met Chad Smith in Amman.":                               "place:amman-jor",
		"The South China Sea dispute divides the Philippines.":                  "place:south-china-sea country:PHL",
		"Fighters of al-Qaeda in the Arabian Peninsula fled.":                   "group:aqap",
		"The North Koreans left, the South Koreans stayed.":                     "country:PRK country:KOR",
		"Georgia closed its border with Russia.":                                "country:GEO country:RUS",
		"The senator from Georgia flew home to Atlanta.":                        "place:georgia-usa place:atlanta-usa",
		"Rebels took the port.":                                                 "",
		"Brazzaville is the capital of Congo.":                                  "place:brazzaville-cog country:COG",
		"The port of Tripoli in Lebanon reopened.":                              "place:tripoli-lby country:LBN",
		"Nicaragua recalled its envoys to the Organization of American States.": "country:NIC organization:oas",
	} {
		doc := parsed(t, text)
		var keys []string
		for _, f := range w.Scan(doc) {
			var either []string
			for _, e := range f.Entries {
				either = append(either, e.Key)
			}
			keys = append(keys, strings.Join(either, "|"))
		}
		if got := strings.Join(keys, " "); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

func TestAffixes(t *testing.T) {
	w := knownWorld(t)
	for text, want := range map[string]string{"Iran-backed fighters": " backed", "pro-Iranian fighters": "pro ", "the Iranian fighters": " "} {
		found := w.Scan(parsed(t, text))
		if len(found) != 1 || found[0].Prefix+" "+found[0].Suffix != want {
			t.Errorf("%s: %+v, want affixes %q", text, found, want)
		}
	}
}

func TestIssues(t *testing.T) {
	w := knownWorld(t)
	for text, want := range map[string]string{
		"sanctions on Iranian shipping and oil exports": "issue:oil issue:sanctions issue:shipping",
		"the nuclear power plants":                      "issue:electricity",
		"Tehran's missile program":                      "issue:missiles",
		"arms deals":                                    "issue:arms-sales",
		"the table":                                     "",
	} {
		doc := parsed(t, text)
		var keys []string
		for _, i := range w.Issues(doc, doc.Sentences[0]) {
			keys = append(keys, i.Key)
		}
		if got := strings.Join(keys, " "); got != want {
			t.Errorf("%q is about %q, want %q", text, got, want)
		}
	}
}
