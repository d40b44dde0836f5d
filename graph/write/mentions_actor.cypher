UNWIND $rows AS row
MATCH (s:Sentence {id: row.from}), (a:Actor {id: row.to})
MERGE (s)-[r:MENTIONS {start: row.start, end: row.end}]->(a)
SET r.text = row.text;
