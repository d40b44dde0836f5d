UNWIND $rows AS row
MATCH (d:Description {id: row.from}), (n:Issue {id: row.to})
MERGE (d)-[:DESCRIBES]->(n);
