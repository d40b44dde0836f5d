MATCH (a:Article)
WHERE a.id IN $articles
RETURN a.id AS id ORDER BY id;
