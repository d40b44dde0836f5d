// What an event takes from its descriptions: all of the one that most articles give, since a mode goes with its score.
UNWIND $shared AS id
MATCH (e:Event {id: id})<-[:DESCRIBES]-(d)
USING INDEX SEEK e:Event(id)
WITH e, d ORDER BY COUNT { (d)<-[:GIVES]-() } DESC, d.id
WITH e, head(collect(d)) AS d
SET e = d {.*, id: e.id, about: null, at: null, hosts: null, mediates: null, second: null}
WITH e, d
MATCH (a)-[r:SOURCE_OF]->(e)
SET r.side = CASE WHEN a.id IN d.second THEN 2 ELSE 1 END;
