UNWIND $rows AS row
MERGE (n:Description {id: row.id})
SET n += row.properties;
