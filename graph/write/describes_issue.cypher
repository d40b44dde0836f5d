// A description's id is made of what it says, so one that is there says the same.
UNWIND $rows AS row
MATCH (n:Issue {id: row.of})
MERGE (d:Description {id: row.id})
ON CREATE SET d += row.properties
MERGE (d)-[:DESCRIBES]->(n);
