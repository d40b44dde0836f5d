UNWIND $rows AS row
MATCH (d:Description {id: row.from}), (n:Event {id: row.to})
MERGE (d)-[:DESCRIBES]->(n);
