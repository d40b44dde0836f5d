UNWIND $rows AS row
MATCH (a:Actor {id: row.from}), (e:Event {id: row.to})
MERGE (a)-[:MEDIATES]->(e);
