UNWIND $rows AS row
MATCH (a:Actor {id: row.from}), (e:Event {id: row.to})
MERGE (a)-[r:SOURCE_OF]->(e)
SET r.side = row.side;
