package schema

import (
	"strings"
	"testing"
)

// talks is a small batch that fits: two countries talk, the second sentence names a place. É is one code point of two bytes.
func talks() *Batch {
	text := "Éire met Fiji in Suva. It was warm."
	b := &Batch{Article: Article{ID: ArticleID("", text), Text: text, Hash: Hash(text), Published: "2026-02-08"}}
	for i, s := range [][2]int{{0, 22}, {23, 35}} {
		b.Sentences = append(b.Sentences, Sentence{SentenceID(b.Article.ID, i), b.Article.ID, i, string([]rune(text)[s[0]:s[1]]), s[0], s[1]})
	}
	ireland := Actor{ID: ActorID("country:IRL"), Key: "country:IRL", Name: "Ireland", Kind: Country, Code: "IRL", Aliases: []string{"Éire"}}
	fiji := Actor{ID: ActorID("country:FJI"), Key: "country:FJI", Name: "Fiji", Kind: Country, Code: "FJI"}
	suva := Place{ID: PlaceID("place:suva-fji"), Key: "place:suva-fji", Name: "Suva", Country: "FJI"}
	b.Actors, b.Places = []Actor{ireland, fiji}, []Place{suva}
	first := b.Sentences[0].ID
	b.Mentions = []Mention{
		{first, ireland.ID, "", Quote{"Éire", 0, 4}},
		{first, fiji.ID, "", Quote{"Fiji", 9, 13}},
		{first, "", suva.ID, Quote{"Suva", 17, 21}},
	}
	b.Events = []Event{{
		ID: ID("event", "talks"), Type: "CONSULT", Mode: "visit", Cameo: "042", Status: Occurred, Confidence: 0.9,
		Date: Date{"2026-02-06", "2026-02-06", "day"}, Place: suva.ID,
		Sources:  []Party{{ireland.ID, Quote{"Éire", 0, 4}}},
		Targets:  []Party{{fiji.ID, Quote{"Fiji", 9, 13}}},
		Evidence: []Evidence{{first, Quote{"met", 5, 8}, "consult.meet", 0.9}},
	}}
	_ = Events().Fill(&b.Events[0])
	b.Sort()
	return b
}

func TestCheckAccepts(t *testing.T) {
	if err := talks().Check(); err != nil {
		t.Error(err)
	}
}

func TestCheckNamesBreaches(t *testing.T) {
	for want, spoil := range map[string]func(b *Batch, e *Event){
		`unknown event type "TALK"`:             func(b *Batch, e *Event) { e.Type = "TALK" },
		`unknown mode "demo" of CONSULT`:        func(b *Batch, e *Event) { e.Mode = "demo" },
		`unknown status "done"`:                 func(b *Batch, e *Event) { e.Status = "done" },
		`unknown context "war"`:                 func(b *Batch, e *Event) { e.Context = "war" },
		`unknown cameo code "42"`:               func(b *Batch, e *Event) { e.Cameo = "42" },
		`a copy of "x" can be no`:               func(b *Batch, e *Event) { b.Article.CopyOf = "x" },
		"is not what Types.Fill gives":          func(b *Batch, e *Event) { e.Goldstein++ },
		`unknown kind "State"`:                  func(b *Batch, e *Event) { b.Actors[0].Kind = "State" },
		"name is missing":                       func(b *Batch, e *Event) { b.Places[0].Name = "" },
		`there is no place "x" in the batch`:    func(b *Batch, e *Event) { e.Place = "x" },
		`there is no issue "x" in the batch`:    func(b *Batch, e *Event) { e.Issues = []string{"x"} },
		`there is no sentence "x" in the`:       func(b *Batch, e *Event) { e.Evidence[0].Sentence = "x" },
		"no sentence tells of it":               func(b *Batch, e *Event) { e.Evidence = nil },
		"is at both ends":                       func(b *Batch, e *Event) { e.Targets = e.Sources },
		"confidence 1.5 is not between":         func(b *Batch, e *Event) { e.Confidence = 1.5 },
		`is before its first "2026-02-06"`:      func(b *Batch, e *Event) { e.Date.End = "2026-02-05" },
		`"6 Feb" is no date`:                    func(b *Batch, e *Event) { e.Date.Start = "6 Feb" },
		`unknown precision of the date "hour"`:  func(b *Batch, e *Event) { e.Date.Precision = "hour" },
		"which is \"met\"":                      func(b *Batch, e *Event) { e.Evidence[0].Trigger.Text = "saw" },
		"lies outside 0 to 22":                  func(b *Batch, e *Event) { b.Mentions[2].Quote = Quote{"It", 23, 25} },
		"lies outside 0 to 35":                  func(b *Batch, e *Event) { b.Sentences[1].End = 99 },
		"actors are not in the order":           func(b *Batch, e *Event) { b.Actors[0], b.Actors[1] = b.Actors[1], b.Actors[0] },
		"duplicate id":                          func(b *Batch, e *Event) { b.Events = append(b.Events, *e) },
		"one of actor and place must be set":    func(b *Batch, e *Event) { b.Mentions[2].Place = "" },
		"its identity gives the id":             func(b *Batch, e *Event) { b.Places[0].Key = "place:apia-wsm" },
		"is not that of its text":               func(b *Batch, e *Event) { b.Article.Hash = "0" },
		`unknown kind of who represents "Coun`:  func(b *Batch, e *Event) { represent(b, 0, 1) },
		"lies outside 0 to 35 ":                 func(b *Batch, e *Event) { e.Sources[0].Quote = Quote{} },
		`checking the batch of article "Rain"`:  func(b *Batch, e *Event) { b.Article.Title, e.Status = "Rain", "" },
		"latitude or longitude is out of range": func(b *Batch, e *Event) { b.Places[0].Latitude = new(91.0) },
	} {
		b := talks()
		spoil(b, &b.Events[0])
		if err := b.Check(); err == nil || !strings.Contains(err.Error(), strings.TrimSpace(want)) {
			t.Errorf("error %v does not say %q", err, want)
		}
	}
}

func represent(b *Batch, person, who int) {
	b.Representations = []Representation{{Person: b.Actors[person].ID, For: b.Actors[who].ID, Role: "envoy"}}
}

func TestCheckCollects(t *testing.T) {
	b := talks()
	b.Events[0].Status, b.Actors[0].Kind = "done", "State"
	err := b.Check()
	if err == nil || !strings.Contains(err.Error(), `"done"`) || !strings.Contains(err.Error(), `"State"`) {
		t.Errorf("error %v does not name both breaches", err)
	}
}
