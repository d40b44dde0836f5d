// Mentions
// Sentences that name an actor, whether or not anything happens in them. Newest article first.
// :group evidence
// :param actor actor | who is named | Iran
// :param limit integer = 50 | rows at most
MATCH (:Actor {key: $actor})<-[m:MENTIONS]-(s:Sentence)-[:PART_OF]->(a:Article)
RETURN a.published AS published, m.text AS words, trim(s.text) AS sentence, coalesce(a.title, a.key) AS article, a.url AS url
ORDER BY a.published IS NULL, a.published DESC, a.id, s.index, m.start
LIMIT $limit;
