// Sanctions by issue
// What sanctions are about: how many there are, who imposes most of them, and on whom, the most frequent names first. Only those
// that occurred or go on.
// :group sanctions
// :param actor actor = | only with this actor or somebody who represents it | Iran
// :param since date = | only from this day on | 2020-01-01
// :param limit integer = 50 | rows at most
CALL () {
  MATCH (e:Event {type: 'SANCTION'})
  WHERE $actor IS NULL
  RETURN e
UNION
  MATCH (:Actor {key: $actor})<-[:REPRESENTS*0..1]-(:Actor)-[:SOURCE_OF|TARGETS]-(e:Sanction)
  RETURN e
}
WITH e
WHERE e.status IN ['occurred', 'ongoing'] AND ($since IS NULL OR e.date >= $since)
MATCH (e)-[:ABOUT]->(i:Issue)
WITH i, collect(e) AS events
CALL (events) {
  UNWIND events AS e
  MATCH (p:Actor)-[:SOURCE_OF]->(e)
  WITH p.name AS name, count(*) AS times ORDER BY times DESC, name LIMIT 3
  RETURN collect(name) AS by
}
CALL (events) {
  UNWIND events AS e
  MATCH (e)-[:TARGETS]->(p:Actor)
  WITH p.name AS name, count(*) AS times ORDER BY times DESC, name LIMIT 3
  RETURN collect(name) AS on
}
CALL (events) {
  UNWIND events AS e
  RETURN min(e.date) AS first, max(e.date) AS last
}
RETURN i.name AS issue, size(events) AS sanctions, by, on, first, last
ORDER BY sanctions DESC, issue
LIMIT $limit;
