// All nodes of one label in the order of their ids, which their index gives.
MATCH (n:LABEL)
WHERE n.id > ''
RETURN labels(n) AS labels, properties(n) AS properties
ORDER BY n.id;
