// Places
// Where events happened, with who took part, newest first.
// :param actor actor = | only with this actor or somebody who represents it
// :param limit integer = 50 | rows at most
MATCH (e:Event)-[:AT]->(p:Place)
WHERE $actor IS NULL OR EXISTS { (:Actor {key: $actor})<-[:REPRESENTS*0..1]-(:Actor)-[:SOURCE_OF|TARGETS|HOSTS|MEDIATES]-(e) }
RETURN p.name AS place, p.country AS country, e.name AS event, e.type AS type, e.status AS status, e.date AS date,
       COLLECT { MATCH (h:Actor)-[:HOSTS]->(e) RETURN h.name ORDER BY h.name } AS host
ORDER BY e.date IS NULL, e.date DESC, place, event
LIMIT $limit;
