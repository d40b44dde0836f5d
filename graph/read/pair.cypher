// Events of a pair
// What two actors, or those who represent them, did to or with each other, with the articles that tell of it. Only what occurred or is
// going on, and has a date.
// :param first actor | one of the two | Iran
// :param second actor | the other one | United States
// :param from date = | only from this day on | 2020-01-01
// :param to date = | only up to this day | 2024-12-31
MATCH (one:Actor {key: $first})<-[:REPRESENTS*0..1]-(:Actor)-[act:SOURCE_OF|TARGETS]-(e:Event)-[to:SOURCE_OF|TARGETS]-(:Actor)-[:REPRESENTS*0..1]->(other:Actor {key: $second})
WHERE (type(act) <> type(to) OR e.reciprocal) AND e.status IN ['occurred', 'ongoing'] AND e.date IS NOT NULL
  AND ($from IS NULL OR e.date >= $from) AND ($to IS NULL OR e.date <= $to)
WITH DISTINCT one, other, e
RETURN one.name AS first, other.name AS second, e.date AS date, e.quadClass AS quad, e.goldstein AS goldstein,
       COLLECT { MATCH (e)-[:EVIDENCED_BY]->(:Sentence)-[:PART_OF]->(a:Article) RETURN DISTINCT a.id AS id ORDER BY id } AS articles
ORDER BY date, e.id;
