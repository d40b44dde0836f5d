// Ceasefires and their breaches
// Truces that were declared or kept, newest first, and the attacks of one party on another in so many days from then on.
// :group conflict
// :param actor actor = | only with this actor or somebody who represents it | Israel
// :param days integer = 30 | days after the ceasefire in which an attack counts
// :param limit integer = 20 | ceasefires at most
CALL () {
  MATCH (e:Event {mode: 'ceasefire'})
  WHERE $actor IS NULL
  RETURN e
UNION
  MATCH (:Actor {key: $actor})<-[:REPRESENTS*0..1]-(:Actor)-[:SOURCE_OF|TARGETS]-(e:Event {mode: 'ceasefire'})
  RETURN e
}
WITH e
WHERE e.status IN ['occurred', 'ongoing'] AND e.date IS NOT NULL
WITH e ORDER BY e.date IS NULL, e.date DESC, e.name, e.id
LIMIT $limit
CALL (e) {
  MATCH (x:Event {type: 'ASSAULT'})
  WHERE x.date >= e.date AND x.date <= e.date + duration({days: $days}) AND x.status IN ['occurred', 'ongoing']
  MATCH (e)-[:SOURCE_OF|TARGETS]-(by:Actor)-[:SOURCE_OF]->(x)-[:SOURCE_OF|TARGETS]-(on:Actor)-[:SOURCE_OF|TARGETS]-(e)
  WITH DISTINCT x ORDER BY x.date, x.id
  RETURN count(x) AS breaches, head(collect(x)) AS x
}
RETURN e.name AS ceasefire, e.date AS date, e.datePrecision AS precision, breaches, x.name AS breach, x.date AS on,
       head(COLLECT { MATCH (x)-[:EVIDENCED_BY]->(s:Sentence) RETURN trim(s.text) ORDER BY s.id }) AS sentence
ORDER BY e.date IS NULL, e.date DESC, e.name, e.id;
