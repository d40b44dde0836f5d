UNWIND $rows AS row
MATCH (s:Sentence {id: row.from}), (a:Actor {id: row.to})
CREATE (s)-[:MENTIONS {start: row.start, end: row.end, text: row.text}]->(a);
