// Ceasefires and their breaches
// Truces that were declared or kept, newest first, and the attacks of one party on another in so many days from then on.
// :group conflict
// :param actor actor = | only with this actor or somebody who represents it | Israel
// :param days integer = 30 | days after the ceasefire in which an attack counts
// :param limit integer = 50 | rows at most
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
  MATCH (breach:Event {type: 'ASSAULT'})
  WHERE breach.date >= e.date AND breach.date <= e.date + duration({days: $days}) AND breach.status IN ['occurred', 'ongoing']
  MATCH (e)-[:SOURCE_OF|TARGETS]-(by:Actor)-[:SOURCE_OF]->(breach)-[:SOURCE_OF|TARGETS]-(on:Actor)-[:SOURCE_OF|TARGETS]-(e)
  WITH DISTINCT breach ORDER BY breach.date, breach.id
  RETURN count(breach) AS breaches, head(collect(breach)) AS breach
}
RETURN e.name AS ceasefire, e.date AS date, e.datePrecision AS precision, breaches, breach.name AS `first breach`, breach.date AS on,
       head(COLLECT { MATCH (breach)-[:EVIDENCED_BY]->(s:Sentence) RETURN trim(s.text) ORDER BY s.id }) AS sentence
ORDER BY e.date IS NULL, e.date DESC, e.name, e.id;
