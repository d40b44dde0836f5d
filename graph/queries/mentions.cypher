// Mentions
// Sentences that name an actor, whether or not anything happens in them, newest article first.
// :group evidence
// :param actor actor | who is named | Iran
// :param limit integer = 50 | rows at most
MATCH (:Actor {key: $actor})<-[m:MENTIONS]-(s:Sentence)-[:PART_OF]->(a:Article)
RETURN a.published AS published, coalesce(a.title, a.key) AS article, s.index AS index, m.text AS words, trim(s.text) AS sentence, a.url AS url
ORDER BY a.published IS NULL, a.published DESC, a.id, s.index, m.start
LIMIT $limit;
