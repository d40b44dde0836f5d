// The side is what most articles say; see derive/event.cypher.
UNWIND $rows AS row
MATCH (a:Actor {id: row.from}), (e:Event {id: row.to})
MERGE (a)-[:SOURCE_OF]->(e);
