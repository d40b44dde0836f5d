UNWIND $rows AS row
MATCH (e:Event {id: row.from}), (i:Issue {id: row.to})
MERGE (e)-[:ABOUT]->(i);
