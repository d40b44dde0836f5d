// Planned
// What is said to come, under a condition or by plan, and the first sentence that says so. Latest day first.
// :group time
// :param actor actor = | only with this actor or somebody who represents it | Iran
// :param limit integer = 50 | rows at most
MATCH (e:Event)
WHERE e.status IN ['planned', 'conditional']
  AND ($actor IS NULL OR EXISTS { (:Actor {key: $actor})<-[:REPRESENTS*0..1]-(:Actor)-[:SOURCE_OF|TARGETS]-(e) })
CALL (e) {
  MATCH (e)-[:EVIDENCED_BY]->(s:Sentence)-[:PART_OF]->(a:Article)
  RETURN trim(s.text) AS sentence, coalesce(a.title, a.key) AS article, a.url AS url
  ORDER BY a.published, a.id, s.index
  LIMIT 1
}
RETURN e.name AS event, e.type AS type, e.status AS status, e.date AS date, e.datePrecision AS precision, sentence, article, url
ORDER BY e.date IS NULL, e.date DESC, event, sentence
LIMIT $limit;
