UNWIND $rows AS row
MATCH (a:Article {id: row.article})
CREATE (n:Sentence {id: row.id})-[:PART_OF]->(a)
SET n += row.properties;
