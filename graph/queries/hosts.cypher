// Hosts
// Who receives others without being a party, and where. Newest first, with the first sentence that says so.
// :group mediation
// :param actor actor = | only with this actor or somebody who represents it, as host or party | South Africa
// :param since date = | only from this day on | 2020-01-01
// :param limit integer = 50 | rows at most
CALL () {
  MATCH (:Actor)-[:HOSTS]->(e:Event)
  WHERE $actor IS NULL
  RETURN e
UNION
  MATCH (:Actor {key: $actor})<-[:REPRESENTS*0..1]-(:Actor)-[:SOURCE_OF|TARGETS|HOSTS]-(e:Event)
  WHERE EXISTS { (e)<-[:HOSTS]-() }
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
RETURN COLLECT { MATCH (h:Actor)-[:HOSTS]->(e) RETURN h.name ORDER BY h.name } AS host, e.name AS event,
       e.status AS status, e.date AS date, e.datePrecision AS precision,
       head([(e)-[:AT]->(p:Place) | p.name]) AS place, sentence, article, url
ORDER BY e.date IS NULL, e.date DESC, e.name, e.id;
