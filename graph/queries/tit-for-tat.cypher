// Tit for tat
// Hostile acts between two actors, or those who represent them, that the other one answered: its own act was the next one between
// them, within so many days. Newest first.
// :group conflict
// :param first actor | one of the two | Iran
// :param second actor | the other one | United States
// :param days integer = 14 | days between the two acts at most
// :param limit integer = 50 | rows at most
UNWIND [[$first, $second], [$second, $first]] AS ends
MATCH (by:Actor {key: ends[0]})<-[:REPRESENTS*0..1]-(:Actor)-[:SOURCE_OF]->(e:Event)-[:TARGETS]->(:Actor)-[:REPRESENTS*0..1]->(:Actor {key: ends[1]})
WHERE e.quadClass >= 3 AND e.status IN ['occurred', 'ongoing'] AND e.date IS NOT NULL
WITH DISTINCT by, e ORDER BY e.date, e.id
WITH collect({by: by, event: e}) AS acts
UNWIND range(0, size(acts) - 2) AS i
WITH acts[i] AS one, acts[i + 1] AS other, duration.inDays(acts[i].event.date, acts[i + 1].event.date).days AS days
WHERE one.by <> other.by AND days <= $days
RETURN one.event.name AS act, one.event.date AS date, one.event.datePrecision AS precision, other.event.name AS answer,
       other.event.date AS answered, other.event.datePrecision AS answeredPrecision, days
ORDER BY date DESC, answered DESC, one.event.id
LIMIT $limit;
