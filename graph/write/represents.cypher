UNWIND $rows AS row
MATCH (p:Actor {id: row.from}), (a:Actor {id: row.to})
MERGE (p)-[r:REPRESENTS {id: row.id}]->(a)
SET r += row.properties;
