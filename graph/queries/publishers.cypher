// Publishers
// Who published articles, as far as they say so: how many, how many of them reprints, how many sentences, and from when to when.
// Most articles first.
// :group evidence
// :param limit integer = 50 | rows at most
MATCH (a:Article)
WHERE a.publisher IS NOT NULL
RETURN a.publisher AS publisher, count(a) AS articles, count(a.copyOf) AS reprints, sum(count { (a)<-[:PART_OF]-() }) AS sentences,
       min(a.published) AS first, max(a.published) AS last
ORDER BY articles DESC, publisher
LIMIT $limit;
