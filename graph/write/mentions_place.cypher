UNWIND $rows AS row
MATCH (s:Sentence {id: row.from}), (p:Place {id: row.to})
MERGE (s)-[r:MENTIONS {start: row.start, end: row.end}]->(p)
SET r.text = row.text;
