// Record of a person or another actor
// What an actor itself did, underwent, mediated or hosted, without what others did for it. Newest first, with the first sentence
// that says so.
// :group actors
// :param actor actor | whose record | Donald Trump
// :param since date = | only from this day on | 2020-01-01
// :param limit integer = 50 | rows at most
MATCH (:Actor {key: $actor})-[r:SOURCE_OF|TARGETS|MEDIATES|HOSTS]-(e:Event)
WHERE $since IS NULL OR e.date >= $since
WITH e, collect(DISTINCT {SOURCE_OF: 'party', TARGETS: 'target', MEDIATES: 'mediator', HOSTS: 'host'}[type(r)]) AS parts
ORDER BY e.date IS NULL, e.date DESC, e.name, e.id
LIMIT $limit
CALL (e) {
  MATCH (e)-[:EVIDENCED_BY]->(s:Sentence)-[:PART_OF]->(a:Article)
  RETURN trim(s.text) AS sentence, coalesce(a.title, a.key) AS article, a.url AS url
  ORDER BY a.published, a.id, s.index
  LIMIT 1
}
RETURN e.name AS event, parts, e.type AS type, e.status AS status, e.date AS date, e.datePrecision AS precision, sentence, article, url
ORDER BY e.date IS NULL, e.date DESC, e.name, e.id;
