// The edges between pairs of actors that the evidence layer gives. An edge stands between the parties themselves, or, rolled
// up, between those whom both of them represent on the day; who represents nobody stands for itself. Rolling up one end only
// would say the same thing twice more. The events of an actor are read once for all its pairs: Iran has thousands of them. The sentence is the
// first that tells of the newest event, whatever the order of loading.
UNWIND $pairs AS pair
UNWIND [[pair.a, pair.b], [pair.b, pair.a]] AS ends
WITH ends[0] AS id, collect(ends[1]) AS others
MATCH (a:Actor {id: id})
MATCH (a)<-[up:REPRESENTS*0..2]-(source:Actor)-[act:SOURCE_OF|MEDIATES]->(e:Event)-[to:SOURCE_OF|TARGETS]-(target:Actor)-[above:REPRESENTS*0..2]->(b)
WHERE source <> target
  AND b.id IN others
  AND e.status IN ['occurred', 'ongoing']
  AND (type(act) = 'MEDIATES' OR type(to) = 'TARGETS' OR e.reciprocal AND (act.side <> to.side OR NOT EXISTS { (e)<-[:SOURCE_OF {side: 2}]-() }))
  AND all(r IN up + above WHERE coalesce(r.from <= e.dateEnd, true) AND coalesce(r.to >= e.date, true))
WITH a, b, source, target, e, type(act) AS act, size(up) AS up, size(above) AS above
WHERE up + above = 0
  OR (up > 0 OR NOT EXISTS { (source)-[r:REPRESENTS]->() WHERE coalesce(r.from <= e.dateEnd, true) AND coalesce(r.to >= e.date, true) })
  AND (above > 0 OR NOT EXISTS { (target)-[r:REPRESENTS]->() WHERE coalesce(r.from <= e.dateEnd, true) AND coalesce(r.to >= e.date, true) })
WITH a, b, e, CASE act WHEN 'MEDIATES' THEN 'MEDIATES_BETWEEN' ELSE e.relation END AS relation, up + above > 0 AS rolledUp
WITH relation, e, rolledUp, CASE WHEN relation IN $symmetric AND a.key > b.key THEN [b, a] ELSE [a, b] END AS ends
WITH ends, relation, e, min(toInteger(rolledUp)) = 1 AS rolledUp
WITH ends, relation, collect(e) AS events, min(toInteger(rolledUp)) = 1 AS rolledUp
CALL (events) {
  UNWIND events AS e
  MATCH (e)-[:EVIDENCED_BY]->(:Sentence)-[:PART_OF]->(article:Article)
  RETURN count(DISTINCT article) AS articles
}
CALL (events) {
  UNWIND events AS e
  RETURN min(e.date) AS first, max(e.date) AS last, round(sum(e.goldstein) / count(e), 2) AS goldstein
}
CALL (events) {
  UNWIND events AS e
  WITH e ORDER BY e.date IS NULL, e.date DESC, e.id LIMIT 1
  MATCH (e)-[r:EVIDENCED_BY]->(s:Sentence)-[:PART_OF]->(article:Article)
  WHERE r.status IN ['occurred', 'ongoing']
  RETURN s.text AS sentence
  ORDER BY article.published, article.id, s.index LIMIT 1
}
RETURN ends[0].id AS from, ends[1].id AS to, relation, size(events) AS events, articles, first, last, goldstein, rolledUp, sentence
ORDER BY from, to, relation;
