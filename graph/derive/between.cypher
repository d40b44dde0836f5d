// The events that may stand on edges between these pairs of actors. They are looked for from the less connected of the two, once
// for all the pairs in which an actor is that: Iran has thousands of events.
UNWIND $pairs AS pair
MATCH (a:Actor {id: pair.a}), (b:Actor {id: pair.b})
USING INDEX SEEK a:Actor(id)
USING INDEX SEEK b:Actor(id)
WITH pair, a, b, COUNT { (a)--() } <= COUNT { (b)--() } AS fewer
WITH CASE WHEN fewer THEN a ELSE b END AS a, collect(CASE WHEN fewer THEN pair.b ELSE pair.a END) AS others
MATCH (a)<-[:REPRESENTS*0..2]-()-[:SOURCE_OF|TARGETS|MEDIATES]-(e:Event)
WITH DISTINCT others, e
MATCH (e)-[:SOURCE_OF|TARGETS|MEDIATES]-()-[:REPRESENTS*0..2]->(b)
WHERE b.id IN others
RETURN DISTINCT e.id AS id ORDER BY id;
