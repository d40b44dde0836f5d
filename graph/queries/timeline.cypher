// Timeline of a pair
// What two actors, or those who represent them, did to or with each other, by day, with the running mean of the scores: above
// zero they cooperate, below zero they are in conflict. Only what occurred or is going on, and has a date.
// :group time
// :param first actor | one of the two | Iran
// :param second actor | the other one | United States
// :param since date = | only from this day on | 2020-01-01
// :param limit integer = 200 | the newest so many events
MATCH (:Actor {key: $first})<-[:REPRESENTS*0..1]-(:Actor)-[one:SOURCE_OF|TARGETS]-(e:Event)-[other:SOURCE_OF|TARGETS]-(:Actor)-[:REPRESENTS*0..1]->(:Actor {key: $second})
WHERE (type(one) <> type(other) OR e.reciprocal)
  AND e.status IN ['occurred', 'ongoing'] AND e.date IS NOT NULL AND ($since IS NULL OR e.date >= $since)
WITH DISTINCT e ORDER BY e.date, e.id
WITH collect(e) AS events
WITH events, reduce(sums = [], e IN events | sums + [coalesce(last(sums), 0.0) + e.goldstein]) AS sums
UNWIND range(CASE WHEN size(events) > $limit THEN size(events) - $limit ELSE 0 END, size(events) - 1) AS i
WITH i, events[i] AS e, round(sums[i] / (i + 1), 2) AS mean
RETURN e.date AS date, e.datePrecision AS precision, e.name AS event, e.type AS type, e.goldstein AS goldstein, mean,
       count { (e)-[:EVIDENCED_BY]->(:Sentence) } AS sentences
ORDER BY i;
