// Disputed
// What somebody denies, alleges or rejects, and what is said not to have happened, sentence by sentence. Newest first.
// :group evidence
// :param actor actor = | only with this actor or somebody who represents it | Iran
// :param limit integer = 50 | rows at most
MATCH (e:Event)-[r:EVIDENCED_BY]->(s:Sentence)-[:PART_OF]->(a:Article)
WHERE r.status IN ['alleged', 'denied', 'negated', 'rejected']
  AND ($actor IS NULL OR EXISTS { (:Actor {key: $actor})<-[:REPRESENTS*0..1]-(:Actor)-[:SOURCE_OF|TARGETS]-(e) })
RETURN e.name AS event, e.type AS type, r.status AS status, e.date AS date, e.datePrecision AS precision, trim(s.text) AS sentence,
       coalesce(a.title, a.key) AS article, a.url AS url
ORDER BY e.date IS NULL, e.date DESC, event, a.id, s.index
LIMIT $limit;
