UNWIND $rows AS row
MATCH (d:Description {id: row.from}), (n:Place {id: row.to})
MERGE (d)-[:DESCRIBES]->(n);
