// Mediators
// Who goes between whom, and the first sentence that says so. Newest first.
// :group mediation
// :param actor actor = | only with this actor or somebody who represents it, as mediator or party | Iran
// :param limit integer = 50 | rows at most
MATCH (e:Event)
WHERE EXISTS { (:Actor)-[:MEDIATES]->(e) }
  AND ($actor IS NULL OR EXISTS { (:Actor {key: $actor})<-[:REPRESENTS*0..1]-(:Actor)-[:SOURCE_OF|TARGETS|MEDIATES]-(e) })
CALL (e) {
  MATCH (e)-[:EVIDENCED_BY]->(s:Sentence)-[:PART_OF]->(a:Article)
  RETURN trim(s.text) AS sentence, coalesce(a.title, a.key) AS article, a.url AS url
  ORDER BY a.published, a.id, s.index
  LIMIT 1
}
RETURN COLLECT { MATCH (m:Actor)-[:MEDIATES]->(e) RETURN m.name ORDER BY m.name } AS mediator,
       COLLECT { MATCH (p:Actor)-[:SOURCE_OF|TARGETS]-(e) RETURN DISTINCT p.name ORDER BY p.name } AS between,
       e.status AS status, e.date AS date, e.datePrecision AS precision,
       head([(e)-[:AT]->(p:Place) | p.name]) AS place, sentence, article, url
ORDER BY e.date IS NULL, e.date DESC, mediator, between, sentence
LIMIT $limit;
