// Tables of three and more
// Meetings, agreements and joint ventures of at least so many parties. Newest first, with the first sentence that says so.
// :group cooperation
// :param actor actor = | only with this actor or somebody who represents it | Iran
// :param parties integer = 3 | parties at least
// :param limit integer = 50 | rows at most
CALL () {
  MATCH (e:Event)
  WHERE e.type IN ['AGREE', 'CONSULT', 'COOPERATE'] AND $actor IS NULL AND e.reciprocal AND count { (e)<-[:SOURCE_OF]-() } >= $parties
  RETURN e
UNION
  MATCH (:Actor {key: $actor})<-[:REPRESENTS*0..1]-(:Actor)-[:SOURCE_OF]-(e:Agreement|Consultation|Cooperation)
  WHERE e.reciprocal AND count { (e)<-[:SOURCE_OF]-() } >= $parties
  RETURN e
}
WITH e ORDER BY e.date IS NULL, e.date DESC, e.name, e.id
LIMIT $limit
CALL (e) {
  MATCH (e)-[:EVIDENCED_BY]->(s:Sentence)-[:PART_OF]->(a:Article)
  RETURN trim(s.text) AS sentence, coalesce(a.title, a.key) AS article, a.url AS url
  ORDER BY a.published, a.id, s.index
  LIMIT 1
}
RETURN COLLECT { MATCH (p:Actor)-[:SOURCE_OF]->(e) RETURN p.name ORDER BY p.name } AS parties, e.type AS type,
       COLLECT { MATCH (e)-[:AT]->(p:Place) RETURN p.name ORDER BY p.name } AS place,
       e.status AS status, e.date AS date, e.datePrecision AS precision, sentence, article, url
ORDER BY e.date IS NULL, e.date DESC, e.name, e.id;
