// Aid
// Who gives money, arms or relief to whom. Newest first, with the first sentence that says so.
// :group cooperation
// :param actor actor = | only with this actor or somebody who represents it | Iran
// :param since date = | only from this day on | 2020-01-01
// :param limit integer = 50 | rows at most
CALL () {
  MATCH (e:Event {type: 'AID'})
  WHERE $actor IS NULL
  RETURN e
UNION
  MATCH (:Actor {key: $actor})<-[:REPRESENTS*0..1]-(:Actor)-[:SOURCE_OF|TARGETS]-(e:Aid)
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
RETURN COLLECT { MATCH (p:Actor)-[:SOURCE_OF]->(e) RETURN p.name ORDER BY p.name } AS source,
       COLLECT { MATCH (e)-[:TARGETS]->(p:Actor) RETURN p.name ORDER BY p.name } AS target,
       COLLECT { MATCH (e)-[:ABOUT]->(i:Issue) RETURN i.name ORDER BY i.name } AS about, e.status AS status, e.date AS date, e.datePrecision AS precision, sentence, article, url
ORDER BY e.date IS NULL, e.date DESC, e.name, e.id;
