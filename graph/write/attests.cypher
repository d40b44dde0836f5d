UNWIND $rows AS row
MATCH (a:Article {id: row.article}), (p:Actor {id: row.from})
CREATE (a)-[:ATTESTS {representation: row.id}]->(p);
