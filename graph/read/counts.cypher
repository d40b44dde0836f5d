// How many nodes each label has and how many relationships each type.
MATCH (n)
UNWIND labels(n) AS name
WITH name, count(*) AS count
RETURN 'node' AS kind, name, count
UNION ALL
MATCH ()-[r]->()
WITH type(r) AS name, count(*) AS count
RETURN 'relationship' AS kind, name, count;
