UNWIND $rows AS row
MATCH (e:Event {id: row.from}), (a:Actor {id: row.to})
MERGE (e)-[:TARGETS]->(a);
