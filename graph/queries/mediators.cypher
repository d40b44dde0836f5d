// Mediators
// Who goes between whom. Newest first, with the first sentence that says so.
// :group mediation
// :param actor actor = | only with this actor or somebody who represents it, as mediator or party | France
// :param since date = | only from this day on | 2020-01-01
// :param limit integer = 50 | rows at most
CALL () {
  MATCH (:Actor)-[:MEDIATES]->(e:Event)
  WHERE $actor IS NULL
  RETURN e
UNION
  MATCH (:Actor {key: $actor})<-[:REPRESENTS*0..1]-(:Actor)-[:SOURCE_OF|TARGETS|MEDIATES]-(e:Event)
  WHERE EXISTS { (e)<-[:MEDIATES]-() }
  RETURN e
}
WITH e
WHERE $since IS NULL OR e.date >= $since
WITH e ORDER BY e.date IS NULL, e.date DESC, e.name, e.id
LIMIT $limit
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
ORDER BY e.date IS NULL, e.date DESC, e.name, e.id;
