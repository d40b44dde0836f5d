UNWIND $rows AS row
MATCH (s:Sentence {id: row.from}), (a:Article {id: row.to})
CREATE (s)-[:PART_OF]->(a);
