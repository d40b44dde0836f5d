// Disputed
// What somebody denies, alleges or rejects, and what is said not to have happened, sentence by sentence. Newest first.
// :group evidence
// :param actor actor = | only with this actor or somebody who represents it | Russia
// :param limit integer = 50 | rows at most
CALL () {
  UNWIND ['alleged', 'denied', 'negated', 'rejected'] AS status
  MATCH (e:Event)-[r:EVIDENCED_BY {status: status}]->(s:Sentence)
  WHERE $actor IS NULL
  RETURN e, r, s
UNION
  MATCH (:Actor {key: $actor})<-[:REPRESENTS*0..1]-(:Actor)-[:SOURCE_OF|TARGETS]-(e:Event)-[r:EVIDENCED_BY]->(s:Sentence)
  WHERE r.status IN ['alleged', 'denied', 'negated', 'rejected']
  RETURN e, r, s
}
WITH e, r, s ORDER BY e.date IS NULL, e.date DESC, e.name, e.id, s.id, r.start
LIMIT $limit
MATCH (s)-[:PART_OF]->(a:Article)
RETURN e.name AS event, e.type AS type, r.status AS status, e.date AS date, e.datePrecision AS precision, trim(s.text) AS sentence,
       coalesce(a.title, a.key) AS article, a.url AS url
ORDER BY e.date IS NULL, e.date DESC, e.name, e.id, s.id, r.start;
