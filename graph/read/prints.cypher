// What tells of which articles there are copies, and which are copies.
MATCH (a:Article)
WHERE a.print IS NOT NULL
RETURN a.id AS id, a.hash AS hash, a.print AS print, '' AS copyOf
UNION ALL
MATCH (a:Article)
WHERE a.copyOf IS NOT NULL
RETURN a.id AS id, a.hash AS hash, '' AS print, a.copyOf AS copyOf;
