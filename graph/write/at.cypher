UNWIND $rows AS row
MATCH (e:Event {id: row.from}), (p:Place {id: row.to})
MERGE (e)-[:AT]->(p);
