// Places
// Where events happen: how many, of which types, and the newest one. Most events first.
// :group mediation
// :param actor actor = | only events with this actor or somebody who represents it | Iran
// :param limit integer = 50 | rows at most
CALL () {
  MATCH (e:Event)-[:AT]->(p:Place)
  WHERE $actor IS NULL
  RETURN p, e
UNION ALL
  MATCH (:Actor {key: $actor})<-[:REPRESENTS*0..1]-(:Actor)-[:SOURCE_OF|TARGETS|HOSTS|MEDIATES]-(e:Event)-[:AT]->(p:Place)
  RETURN DISTINCT p, e
}
WITH p, collect(e) AS events ORDER BY size(events) DESC, p.name, p.key
LIMIT $limit
CALL (events) {
  UNWIND events AS e
  WITH e.type AS type, count(*) AS times ORDER BY times DESC, type LIMIT 3
  RETURN collect(type) AS types
}
CALL (events) {
  UNWIND events AS e
  RETURN e ORDER BY e.date IS NULL, e.date DESC, e.name, e.id LIMIT 1
}
RETURN p.name AS place, p.country AS country, size(events) AS events, types, e.name AS newest, e.date AS date, e.datePrecision AS precision
ORDER BY events DESC, place, p.key;
