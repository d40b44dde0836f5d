// All relationships of one type, those of a node together, in the order of the nodes' ids, which their index gives.
MATCH (a:FROM)
WHERE a.id > ''
MATCH (a)-[r:TYPE]->(b)
RETURN a.id AS from, b.id AS to, properties(r) AS properties
ORDER BY a.id;
