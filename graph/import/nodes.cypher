// Nodes of one label in a graph that has none of them.
UNWIND $rows AS row
CREATE (n:LABEL)
SET n:$(row.labels), n = row.properties;
