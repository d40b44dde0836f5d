// Sentences with words
// Sentences that have words, best match first, with the events they tell of. Several words may be joined by AND, OR and NOT; a
// "phrase in quotes" is one after the other; negot* is the beginning of words.
// :group evidence
// :param words text | what to look for | ceasefire AND Hezbollah
// :param limit integer = 50 | rows at most
CALL db.index.fulltext.queryNodes('sentence_text', $words) YIELD node AS s, score
WITH s, score ORDER BY score DESC, s.id
LIMIT $limit
MATCH (s)-[:PART_OF]->(a:Article)
RETURN trim(s.text) AS sentence, COLLECT { MATCH (e:Event)-[:EVIDENCED_BY]->(s) RETURN DISTINCT e.name ORDER BY e.name } AS events,
       a.published AS published, coalesce(a.title, a.key) AS article, a.url AS url
ORDER BY score DESC, s.id;
