UNWIND $rows AS row
MATCH (d:Description {id: row.from}), (n:Actor {id: row.to})
MERGE (d)-[:DESCRIBES]->(n);
