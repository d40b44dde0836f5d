UNWIND $rows AS row
MERGE (n:Article {id: row.id})
SET n += row.properties;
