UNWIND $rows AS row
MATCH (a:Article {id: row.from}), (b:Article {id: row.to})
MERGE (a)-[:COPY_OF]->(b);
