// The sentences behind an edge
// What stands behind an edge of the browse layer, sentence by sentence. Newest event first.
// :group evidence
// :param first actor | where the edge begins | Iran
// :param second actor | where it ends; for relations of both alike, either | United States
// :param relation text | the type of the edge | REJECTS
// :param limit integer = 50 | rows at most
MATCH (:Actor {key: $first})<-[:REPRESENTS*0..1]-(:Actor)-[act:SOURCE_OF|MEDIATES]->(e:Event)-[to:SOURCE_OF|TARGETS]-(:Actor)-[:REPRESENTS*0..1]->(:Actor {key: $second})
WHERE e.status IN ['occurred', 'ongoing'] AND (type(act) = 'MEDIATES' OR type(to) = 'TARGETS' OR e.reciprocal)
  AND toUpper($relation) = CASE type(act) WHEN 'MEDIATES' THEN 'MEDIATES_BETWEEN' ELSE e.relation END
WITH DISTINCT e
MATCH (e)-[r:EVIDENCED_BY]->(s:Sentence)-[:PART_OF]->(a:Article)
RETURN e.date AS date, e.datePrecision AS precision, e.name AS event, r.status AS status, r.trigger AS words, trim(s.text) AS sentence,
       coalesce(a.title, a.key) AS article, a.url AS url
ORDER BY e.date IS NULL, e.date DESC, e.name, e.id, a.published, a.id, s.index, r.start
LIMIT $limit;
