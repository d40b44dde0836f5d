UNWIND $rows AS row
MATCH (a:Article {id: row.from}), (d:Description {id: row.to})
CREATE (a)-[:GIVES]->(d);
