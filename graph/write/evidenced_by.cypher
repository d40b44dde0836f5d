UNWIND $rows AS row
MATCH (e:Event {id: row.from}), (s:Sentence {id: row.to})
MERGE (e)-[r:EVIDENCED_BY {start: row.start, end: row.end, rule: row.rule}]->(s)
SET r.trigger = row.trigger, r.confidence = row.confidence, r.status = row.status;
