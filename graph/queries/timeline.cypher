// Timeline of a pair
// What two actors, or those who represent them, did to or with each other, by day, with the running mean of the scores: above
// zero they cooperate, below zero they are in conflict. Only what occurred or is going on, and has a date.
// :group time
// :param first actor | one of the two | Iran
// :param second actor | the other one | USA
// :param since date = | only from this day on | 2026-02-08
MATCH (:Actor {key: $first})<-[:REPRESENTS*0..1]-(:Actor)-[one:SOURCE_OF|TARGETS]-(e:Event)
MATCH (:Actor {key: $second})<-[:REPRESENTS*0..1]-(:Actor)-[other:SOURCE_OF|TARGETS]-(e)
WHERE type(one) <> type(other) OR e.reciprocal
WITH DISTINCT e
WHERE e.status IN ['occurred', 'ongoing'] AND e.date IS NOT NULL AND ($since IS NULL OR e.date >= $since)
WITH e ORDER BY e.date, e.id
WITH collect(e) AS events
UNWIND range(0, size(events) - 1) AS i
WITH events[i] AS e, events[..i + 1] AS sofar
RETURN e.date AS date, e.datePrecision AS precision, e.name AS event, e.type AS type, e.goldstein AS goldstein,
       round(reduce(sum = 0.0, x IN sofar | sum + x.goldstein) / size(sofar), 2) AS mean,
       count { (e)-[:EVIDENCED_BY]->(:Sentence) } AS sentences;
