// The copies of articles, and those of their copies, which come first.
MATCH p = (a:Article)-[:COPY_OF*]->(b:Article)
WHERE b.id IN $articles
WITH a, max(length(p)) AS far
RETURN a.id AS id, coalesce(a.url, a.key, a.id) AS name ORDER BY far DESC, id;
