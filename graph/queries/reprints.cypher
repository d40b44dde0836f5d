// Reprints
// Articles that others printed nearly word for word, with who did and until when. Most printed first.
// :group evidence
// :param limit integer = 50 | rows at most
MATCH (c:Article)
WHERE c.copyOf IS NOT NULL
WITH c.copyOf AS id, count(*) AS copies
ORDER BY copies DESC, id
LIMIT $limit
MATCH (c:Article)-[:COPY_OF]->(a:Article {id: id})
WITH a, copies, max(c.published) AS last
RETURN coalesce(a.title, a.key) AS article, a.publisher AS publisher, a.published AS published, copies,
       COLLECT { MATCH (c:Article)-[:COPY_OF]->(a) WHERE c.publisher IS NOT NULL RETURN DISTINCT c.publisher AS name ORDER BY name } AS by,
       last, a.url AS url
ORDER BY copies DESC, a.id;
