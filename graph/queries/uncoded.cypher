// Actors without a code
// Actors of whom nobody knows which country or kind of body they belong to. Most events first: these are worth a line in a table of
// your own.
// :group quality
// :param limit integer = 100 | rows at most
MATCH (a:Actor)
WHERE a.code IS NULL
WITH a, count { (a)-[:SOURCE_OF]->() } + count { (a)<-[:TARGETS]-() } AS events
ORDER BY events DESC, a.name, a.key
LIMIT $limit
RETURN a.name AS actor, a.kind AS kind, a.key AS key, events, count { (a)<-[:MENTIONS]-(:Sentence) } AS mentions,
       head(COLLECT { MATCH (a)-[:SOURCE_OF|TARGETS]-(:Event)-[:EVIDENCED_BY]->(s:Sentence) RETURN trim(s.text) ORDER BY s.id LIMIT 1 }) AS sentence
ORDER BY events DESC, actor, key;
