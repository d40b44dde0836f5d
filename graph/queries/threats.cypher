// Threats
// Who threatens whom, and with what.
// Newest first, with the first sentence that says so.
// :group conflict
// :param actor actor = | only with this actor or somebody who represents it, at either end | Iran
// :param since date = | only from this day on | 2026-02-08
// :param limit integer = 50 | rows at most
MATCH (e:Threat)
WHERE ($actor IS NULL OR EXISTS { (:Actor {key: $actor})<-[:REPRESENTS*0..1]-(:Actor)-[:SOURCE_OF|TARGETS]-(e) })
  AND ($since IS NULL OR e.date >= $since)
CALL (e) {
  MATCH (e)-[:EVIDENCED_BY]->(s:Sentence)-[:PART_OF]->(a:Article)
  RETURN trim(s.text) AS sentence, coalesce(a.title, a.key) AS article, a.url AS url
  ORDER BY a.published, a.id, s.index
  LIMIT 1
}
RETURN COLLECT { MATCH (p:Actor)-[:SOURCE_OF]->(e) RETURN p.name ORDER BY p.name } AS source,
       COLLECT { MATCH (e)-[:TARGETS]->(p:Actor) RETURN p.name ORDER BY p.name } AS target,
       e.mode AS threat, e.status AS status, e.date AS date, e.datePrecision AS precision, sentence, article, url
ORDER BY e.date IS NULL, e.date DESC, source, target, sentence
LIMIT $limit;
