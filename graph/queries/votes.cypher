// Votes and vetoes
// Who votes for or against what, abstains or uses a veto, as the words that name the act say. Newest first.
// :group cooperation
// :param actor actor = | only with this actor or somebody who represents it | Russia
// :param since date = | only from this day on | 2020-01-01
// :param limit integer = 50 | rows at most
UNWIND ['vote', 'votes', 'voted', 'voting', 'veto', 'vetoes', 'vetoed', 'vetoing', 'abstain', 'abstains', 'abstained', 'abstaining'] AS words
MATCH (e:Event)-[r:EVIDENCED_BY {trigger: words}]->(s:Sentence)
WHERE ($since IS NULL OR e.date >= $since)
  AND ($actor IS NULL OR EXISTS { (:Actor {key: $actor})<-[:REPRESENTS*0..1]-(:Actor)-[:SOURCE_OF|TARGETS]-(e) })
MATCH (s)-[:PART_OF]->(a:Article)
RETURN COLLECT { MATCH (p:Actor)-[:SOURCE_OF]->(e) RETURN p.name ORDER BY p.name } AS source,
       e.name AS event, words, r.status AS status, e.date AS date, e.datePrecision AS precision,
       trim(s.text) AS sentence, coalesce(a.title, a.key) AS article, a.url AS url
ORDER BY e.date IS NULL, e.date DESC, e.name, e.id, s.id, r.start
LIMIT $limit;
