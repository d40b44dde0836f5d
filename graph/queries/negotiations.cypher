// Who negotiates with whom
// Pairs of actors that hold talks, direct or through a mediator, with the latest sentence about them. Rolled up means that
// only people who represent them are named. Most events first.
// :group cooperation
// :param actor actor = | only with this actor | Iran
// :param limit integer = 50 | rows at most
MATCH (a:Actor)-[r:NEGOTIATES_WITH]->(b:Actor)
WHERE $actor IS NULL OR $actor IN [a.key, b.key]
CALL (a, b) {
  MATCH (a)<-[:REPRESENTS*0..1]-(:Actor)-[:SOURCE_OF]->(e:Event {relation: 'NEGOTIATES_WITH'})-[:SOURCE_OF|TARGETS]-(:Actor)-[:REPRESENTS*0..1]->(b)
  WHERE e.status IN ['occurred', 'ongoing']
  MATCH (e)-[:EVIDENCED_BY]->(s:Sentence)-[:PART_OF]->(article:Article)
  RETURN trim(s.text) AS sentence, coalesce(article.title, article.key) AS title, article.url AS url
  ORDER BY e.date IS NULL, e.date DESC, article.id, s.index
  LIMIT 1
}
RETURN a.name AS actor, b.name AS with, r.events AS events, r.articles AS articles, r.first AS first, r.last AS last,
       r.rolledUp AS rolledUp, sentence, title AS article, url
ORDER BY events DESC, actor, with
LIMIT $limit;
