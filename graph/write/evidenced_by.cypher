UNWIND $rows AS row
MATCH (e:Event {id: row.from}), (s:Sentence {id: row.to})
CREATE (e)-[:EVIDENCED_BY {trigger: row.trigger, start: row.start, end: row.end, rule: row.rule, confidence: row.confidence, status: row.status}]->(s);
