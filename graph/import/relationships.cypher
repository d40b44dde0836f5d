// Relationships of one type in a graph that has none of them.
UNWIND $rows AS row
MATCH (a:FROM {id: row.from}), (b:TO {id: row.to})
CREATE (a)-[r:TYPE]->(b)
SET r = row.properties;
