UNWIND $rows AS row
CREATE (n:Sentence {id: row.id})
SET n += row.properties;
