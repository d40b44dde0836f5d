// What is new since a day
// Events that articles published from that day on were the first to tell of, with the first sentence that did. Newest article first.
// :group time
// :param since date | the first day of publication | 2024-01-01
// :param actor actor = | only with this actor or somebody who represents it | Iran
// :param limit integer = 50 | rows at most
CALL () {
  MATCH (e:Event)
  WHERE e.told >= $since AND $actor IS NULL
  WITH e ORDER BY e.told DESC, e.name, e.id LIMIT $limit
  RETURN e
UNION
  MATCH (:Actor {key: $actor})<-[:REPRESENTS*0..1]-(:Actor)-[:SOURCE_OF|TARGETS]-(e:Event)
  WHERE e.told >= $since
  RETURN e
}
WITH e ORDER BY e.told DESC, e.name, e.id
LIMIT $limit
CALL (e) {
  MATCH (e)-[:EVIDENCED_BY]->(s:Sentence)-[:PART_OF]->(a:Article)
  RETURN trim(s.text) AS sentence, coalesce(a.title, a.key) AS article, a.url AS url
  ORDER BY a.published, a.id, s.index
  LIMIT 1
}
RETURN e.told AS published, e.name AS event, e.type AS type, e.status AS status, e.date AS date, e.datePrecision AS precision, sentence, article, url
ORDER BY e.told DESC, e.name, e.id;
