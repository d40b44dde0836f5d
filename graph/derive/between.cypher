// The events that may stand on edges between these pairs of actors. The events of an actor are read once for all its pairs: Iran
// has thousands of them.
UNWIND $pairs AS pair
WITH pair.a AS id, collect(pair.b) AS others
MATCH (a:Actor {id: id})<-[:REPRESENTS*0..2]-()-[:SOURCE_OF|TARGETS|MEDIATES]-(e)
USING INDEX SEEK a:Actor(id)
WITH DISTINCT others, e
MATCH (e)-[:SOURCE_OF|TARGETS|MEDIATES]-()-[:REPRESENTS*0..2]->(b)
WHERE b.id IN others
RETURN DISTINCT e.id AS id ORDER BY id;
