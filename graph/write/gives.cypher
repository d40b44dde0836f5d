UNWIND $rows AS row
MATCH (a:Article {id: row.article})
UNWIND row.descriptions AS id
MATCH (d:Description {id: id})
CREATE (a)-[:GIVES]->(d);
