// Which articles there are, and in which version.
MATCH (a:Article)
WHERE a.id IN $articles
RETURN a.id AS id, a.hash AS hash, coalesce(toString(a.published), '') AS published ORDER BY id;
