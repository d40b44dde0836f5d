UNWIND $rows AS row
MERGE (n:Issue {id: row.id});
