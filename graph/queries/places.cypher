// Places
// Where events happened, with who took part and the first sentence that says so, newest first.
// :group mediation
// :param actor actor = | only with this actor or somebody who represents it | Iran
// :param limit integer = 50 | rows at most
MATCH (e:Event)-[:AT]->(p:Place)
WHERE $actor IS NULL OR EXISTS { (:Actor {key: $actor})<-[:REPRESENTS*0..1]-(:Actor)-[:SOURCE_OF|TARGETS|HOSTS|MEDIATES]-(e) }
CALL (e) {
  MATCH (e)-[:EVIDENCED_BY]->(s:Sentence)-[:PART_OF]->(a:Article)
  RETURN trim(s.text) AS sentence, coalesce(a.title, a.key) AS article, a.url AS url
  ORDER BY a.published, a.id, s.index
  LIMIT 1
}
RETURN p.name AS place, p.country AS country, e.name AS event, e.status AS status, e.date AS date, e.datePrecision AS precision,
       COLLECT { MATCH (h:Actor)-[:HOSTS]->(e) RETURN h.name ORDER BY h.name } AS host, sentence, article, url
ORDER BY e.date IS NULL, e.date DESC, place, event
LIMIT $limit;
