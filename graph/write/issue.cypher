UNWIND $rows AS row
MERGE (n:Issue {id: row.id})
SET n += row.properties;
