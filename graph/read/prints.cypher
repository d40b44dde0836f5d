// The prints of all articles that have one, the first published first.
MATCH (a:Article)
WHERE a.print IS NOT NULL
RETURN a.id AS id, a.print AS print ORDER BY a.published, id;
