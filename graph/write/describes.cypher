UNWIND $rows AS row
MATCH (d:Description {id: row.from}), (n:Actor|Event|Issue|Place {id: row.to})
MERGE (d)-[:DESCRIBES]->(n);
