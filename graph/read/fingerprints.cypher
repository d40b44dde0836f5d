MATCH (a:Article)
WHERE a.id IN $articles
RETURN a.id AS id, a.fingerprint AS fingerprint ORDER BY id;
