// Reprints
// Articles that others printed nearly word for word, with who did and when. Most printed first.
// :group evidence
// :param limit integer = 50 | rows at most
MATCH (c:Article)
WHERE c.copyOf IS NOT NULL
WITH c.copyOf AS id, count(*) AS copies
ORDER BY copies DESC, id
LIMIT $limit
MATCH (a:Article {id: id})
RETURN coalesce(a.title, a.key) AS article, a.publisher AS publisher, a.published AS published, copies,
       COLLECT { MATCH (c:Article)-[:COPY_OF]->(a) WHERE c.publisher IS NOT NULL RETURN DISTINCT c.publisher ORDER BY c.publisher } AS by,
       COLLECT { MATCH (c:Article)-[:COPY_OF]->(a) RETURN max(c.published) }[0] AS last, a.url AS url
ORDER BY copies DESC, a.id;
