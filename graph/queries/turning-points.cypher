// Turning points of a pair
// When two actors, or those who represent them, began to get on better or worse: the events where the mean score of the next five
// differs most from that of the five before. Greatest change first.
// :group time
// :param first actor | one of the two | Iran
// :param second actor | the other one | United States
// :param since date = | only from this day on | 2020-01-01
// :param limit integer = 10 | rows at most
MATCH (:Actor {key: $first})<-[:REPRESENTS*0..1]-(:Actor)-[one:SOURCE_OF|TARGETS]-(e:Event)-[other:SOURCE_OF|TARGETS]-(:Actor)-[:REPRESENTS*0..1]->(:Actor {key: $second})
WHERE (type(one) <> type(other) OR e.reciprocal)
  AND e.status IN ['occurred', 'ongoing'] AND e.date IS NOT NULL AND ($since IS NULL OR e.date >= $since)
WITH DISTINCT e ORDER BY e.date, e.id
WITH collect(e) AS events
UNWIND range(1, size(events) - 1) AS i
WITH events[i] AS e, events[CASE WHEN i < 5 THEN 0 ELSE i - 5 END..i] AS before, events[i..i + 5] AS after
WITH e, round(reduce(sum = 0.0, x IN before | sum + x.goldstein) / size(before), 2) AS before,
     round(reduce(sum = 0.0, x IN after | sum + x.goldstein) / size(after), 2) AS after
RETURN e.date AS date, e.datePrecision AS precision, e.name AS event, e.type AS type, before, after, round(after - before, 2) AS change
ORDER BY abs(after - before) DESC, date DESC, e.id
LIMIT $limit;
