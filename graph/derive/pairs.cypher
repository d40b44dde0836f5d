// The pairs of actors between which events may put an edge: parties, mediators and those they represent.
MATCH (e:Event)
WHERE e.id IN $events
MATCH (e)-[:SOURCE_OF|TARGETS|MEDIATES]-(:Actor)-[:REPRESENTS*0..2]->(n:Actor)
WITH e, collect(DISTINCT n.id) AS ends
UNWIND ends AS a
UNWIND ends AS b
WITH DISTINCT a, b
WHERE a < b
RETURN a, b ORDER BY a, b;
