UNWIND $rows AS row
MATCH (s:Sentence {id: row.from}), (p:Place {id: row.to})
CREATE (s)-[:MENTIONS {start: row.start, end: row.end, text: row.text}]->(p);
