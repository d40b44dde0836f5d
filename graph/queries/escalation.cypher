// Escalation of a pair
// How two actors, or those who represent them, get on, month by month or week by week: the mean score of their events and what it
// differs from the time before, with the worst event. Times without events are left out.
// :group time
// :param first actor | one of the two | Iran
// :param second actor | the other one | United States
// :param by text = month | week, month, quarter or year
// :param since date = | only from this day on | 2020-01-01
MATCH (:Actor {key: $first})<-[:REPRESENTS*0..1]-(:Actor)-[one:SOURCE_OF|TARGETS]-(e:Event)-[other:SOURCE_OF|TARGETS]-(:Actor)-[:REPRESENTS*0..1]->(:Actor {key: $second})
WHERE (type(one) <> type(other) OR e.reciprocal)
  AND e.status IN ['occurred', 'ongoing'] AND e.date IS NOT NULL AND ($since IS NULL OR e.date >= $since)
WITH DISTINCT e ORDER BY e.date, e.id
WITH date.truncate($by, e.date) AS start, collect(e) AS events
CALL (events) {
  UNWIND events AS e
  RETURN round(avg(e.goldstein), 2) AS goldstein, sum(CASE WHEN e.quadClass <= 2 THEN 1 ELSE 0 END) AS cooperative
}
CALL (events) {
  UNWIND events AS e
  RETURN e.name AS worst ORDER BY e.goldstein, e.date, e.id LIMIT 1
}
WITH start, size(events) AS total, goldstein, cooperative, worst ORDER BY start
WITH collect({start: start, total: total, goldstein: goldstein, cooperative: cooperative, worst: worst}) AS times
UNWIND range(0, size(times) - 1) AS i
WITH times[i] AS t, CASE WHEN i > 0 THEN times[i - 1].goldstein END AS before
RETURN t.start AS start, t.total AS events, t.cooperative AS cooperative, t.total - t.cooperative AS conflict, t.goldstein AS goldstein,
       round(t.goldstein - before, 2) AS change, t.worst AS worst
ORDER BY start;
