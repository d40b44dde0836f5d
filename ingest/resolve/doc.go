// Package resolve knows the world: who is meant by the words of a text, when, and where.
//
// [LoadWorld] reads what it knows of states, organisations, groups and places; [LoadPeople] who held which office when.
// [World.Scan] finds their names in a text, [World.Phrase] reads a whole noun phrase such as "Omani officials".
// Nothing is guessed: a name that its sentence leaves open is reported with all who bear it, and an unknown one has nobody.
//
// All knowledge is in data/, one file a subject; each says in its first lines what its columns are, and the loader
// names the file and line of what it cannot read:
//
//	countries.tsv      states: names, adjectives, capitals and seats that stand for the government
//	organizations.tsv  international organisations
//	groups.tsv         armed groups, parties, and bodies of one country with a name of their own
//	people.tsv         people and their offices, with dates
//	titles.tsv         offices: "foreign minister"
//	agents.tsv         nouns for actors without a name, and their sector: "troops"
//	sectors.tsv        PLOVER's sectors, and who of them speaks for a state or body
//	places.tsv         cities, regions, waters, sites
//	homonyms.tsv       names with several bearers, and the words that tell which
//	uses.tsv           words that tell a capital from its government, a home from a backer
//	issues.tsv         what events are about
//	deeds.tsv          nouns for events told before: "the raid", "the accusation"
//	definite.tsv       nouns for parties told before: "the island", "the mission"
//	issuers.tsv        hosts of governments and bodies, in whose name they say "we"
//
// To add somebody, add a line where the alphabet puts it and run go test, which checks that names are unambiguous or
// listed in homonyms.tsv. To add a way of putting things, add its sentence to testdata/phrases.txt first.
//
// # A user's own actors and judgements
//
// [Own] goes before the data: [New] takes it. own.go reads the user's files, own_actors.go and judgements.go check their
// lines, own_world.go, own_people.go and judge.go change what was loaded, so that nothing else need know. docs/your-own-data.md has
// the columns. A name of the user's is nobody else's any more, and a key of the user's loses our names and offices, but
// for a country's adjectives, capital and seats. Of two holders of an office, or bearers of a surname, the user's is meant.
// Only who is folded into another and not in the data is met later: fold.go does that when an actor is written.
//
// # How an article is resolved
//
// [Resolver.Resolve] reads an article once and then tells its events one by one, in this order; each step has its file:
//
//	story.go         the names of the text, whom it introduces (learn.go), what its pronouns stand for (package coref)
//	owned.go         for whom people act whose title leaves it out, whose "its army" is, and who "its neighbour" is
//	pair.go          "both sides" are the two whom the text pairs most: by events told and sentences that name
//	                 just them (pairings.go)
//	definite.go      "the island", "the country" and "the mission" are one that the text has named, or that it is about
//	who.go           each role's words become actors: a person named in full, an antecedent, a phrase
//	issuer.go        who says "I" and "we" where no quotation tells: whom "the minister said:" names, or who issues the text
//	officeholder.go  "the Turkish foreign minister" is the one the text has named, or who held the office that day
//	homeland.go      "the army" and "the ministry" are those of the country told before, of the one in view, or of the one
//	                 that the article is about (about.go)
//	armed.go         "the rebels" and "the group" are the one armed group that the text has named
//	when.go          dates of the words, of the date told last (anchor.go), or of the report; none in history.go
//	where.go         places, and who hosts
//	deed.go          "condemned the attack": who attacked, if the text has told of one attack
//	merge.go         what is told twice becomes one event, with both sentences; each gets its identity
//
// What these leave open stays open: the words are kept without an actor, or the event is dropped with a [Note] that says
// why. testdata/resolve.txt has an article for each step; a new case goes there first.
//
// # Who speaks for whom
//
// A government, its officials and its armed forces are the country itself, so that "Tehran", "Iranian officials" and
// "the Iranian foreign ministry" are one actor, country:IRN; the sector keeps the difference. Parliaments, courts,
// police and people without office are groups of their own, as group:irn-leg and group:irn-edu. People of a body, as
// "the head of the IAEA", are the body. Actors without a country are groups by sector: group:reb.
//
// # Codes
//
// Countries have ISO 3166-1 alpha-3 codes, with XKX for Kosovo, and states of the past ISO 3166-3 ones; organisations
// have PLOVER's UNO, EUR, IGO, NGO and MNC; groups and bodies the code of their home, or IMG and ISM without one.
package resolve
