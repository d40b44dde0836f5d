// Package world knows who and what there is: states, bodies, groups, places and people, what they are called, and who held which office when.
//
// [Load] reads what it knows: a [World] of states, organisations, groups and places, and [People] who held offices.
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
// [Own] goes before the data: [Load] takes it. own.go reads the user's files, own_actors.go and judgements.go check their
// lines, own_world.go, own_people.go and judge.go change what was loaded, so that nothing else need know. docs/your-own-data.md has
// the columns. A name of the user's is nobody else's any more, and a key of the user's loses our names and offices, but
// for a country's adjectives, capital and seats. Of two holders of an office, or bearers of a surname, the user's is meant.
// Only who is folded into another and not in the data is met later: package telling does that when an actor is written.
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
package world
