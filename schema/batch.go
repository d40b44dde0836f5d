package schema

// Article is one news article as it was read.
type Article struct {
	ID        string // uuid v5 of the URL, else of the text's hash; see ArticleID
	Key       string // the id its file gave it; "" if none
	Title     string
	URL       string
	Author    string // as the byline has it, several parted by commas
	Publisher string
	Published string // ISO 8601 date; "" unknown
	Language  string // ISO 639-1, as "en"
	Hash      string // SHA-256 of Text, hex
	Text      string // valid UTF-8; all offsets are code points into it
	Print     string // of package alike, by which copies of it are known; "" if it has none
	CopyOf    string // ID of the article that it reprints, which has the events; "" if none
}

// Sentence is one sentence of an article.
type Sentence struct {
	ID         string
	Article    string // Article.ID
	Index      int    // from 0, in text order
	Text       string
	Start, End int // code points into the article's text, End exclusive
}

// Kinds of actor, which are also node labels.
const (
	Country      = "Country"
	Person       = "Person"
	Organization = "Organization"
	Group        = "Group"
)

// Actor is somebody who can take part in an event.
type Actor struct {
	ID      string   `json:"id"`
	Key     string   `json:"key"` // as "country:IRN" or "person:abbas-araghchi"
	Name    string   `json:"name"`
	Kind    string   `json:"kind"`    // Country, Person, Organization or Group
	Code    string   `json:"code"`    // ISO 3166-1 alpha-3 for a country and for who acts for one, else a PLOVER code; "" unknown
	Sector  string   `json:"sector"`  // PLOVER sector, as "GOV", "MIL", "REB"; "" unknown
	Role    string   `json:"role"`    // office at the article's date, as "foreign minister"; "" if none
	Aliases []string `json:"aliases"` // other names, sorted
}

// Place is where an event happened.
type Place struct {
	ID        string
	Key       string // as "place:muscat-omn"
	Name      string
	Country   string   // ISO 3166-1 alpha-3; "" unknown
	Latitude  *float64 // degrees north; nil unknown
	Longitude *float64 // degrees east; nil unknown
}

// Issue is what an event is about, as "nuclear programme".
type Issue struct {
	ID   string
	Key  string // as "issue:nuclear-programme"
	Name string
}

// Date is a day or a longer time, as precisely as the text gives it. Start and End are ISO 8601 dates, both included.
type Date struct {
	Start     string `json:"start"`
	End       string `json:"end"`
	Precision string `json:"precision"` // "day", "week", "month", "year"; "" when there is no date
}

// Quote is a piece of an article's text, in code points, End exclusive.
type Quote struct {
	Text  string `json:"text"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// Party is an actor at one end of an event, with the words that name it there.
type Party struct {
	Actor string // Actor.ID; "" where the words name nobody known, as a thing: the graph leaves it out
	Quote
}

// Statuses of an event. Only Occurred and Ongoing reach the browse layer.
const (
	Occurred    = "occurred"
	Ongoing     = "ongoing"
	Planned     = "planned"
	Conditional = "conditional"
	Negated     = "negated"
	Denied      = "denied"
	Rejected    = "rejected"
	Alleged     = "alleged"
)

// Event is something one party did with or to another, told in one or more sentences.
type Event struct {
	ID         string
	Type       string // PLOVER event type, as "CONSULT"
	Mode       string // PLOVER mode, as "visit"; "" if none
	Context    string // PLOVER context, as "diplomatic"; "" if none
	Cameo      string // CAMEO code, as "046"
	Relation   string // the browse layer's relationship, as "NEGOTIATES_WITH"
	Quad       int    // PLOVER quad class 1 to 4
	Goldstein  float64
	Status     string
	Confidence float64 // 0 to 1
	Date       Date
	Place      string   // Place.ID; "" unknown
	Issues     []string // Issue.ID, sorted
	Reciprocal bool     // everyone is an actor and nobody a recipient: a meeting, a clash
	Sources    []Party  // for a reciprocal event the first parties named
	Targets    []Party  // for a reciprocal event the other parties
	Mediators  []Party
	Hosts      []Party
	Evidence   []Evidence // at least one, in text order
}

// Evidence is a sentence that tells of an event.
type Evidence struct {
	Sentence   string // Sentence.ID
	Trigger    Quote  // code points into the article's text
	Rule       string // id of the rule that fired
	Confidence float64
}

// Mention is an actor or a place named in a sentence; one of Actor and Place is set.
type Mention struct {
	Sentence string
	Actor    string
	Place    string
	Quote
}

// Representation says that a person acts for a country or an organisation.
type Representation struct {
	Person   string // Actor.ID
	For      string // Actor.ID
	Role     string // as "foreign minister"
	From, To string // ISO 8601 dates; "" open or unknown
}

// Batch is what one article says, ready to be checked and written. Its lists are in the order that Sort
// gives them, so that the same article gives the same batch.
type Batch struct {
	Article         Article
	Sentences       []Sentence
	Actors          []Actor
	Places          []Place
	Issues          []Issue
	Events          []Event
	Mentions        []Mention
	Representations []Representation
}
