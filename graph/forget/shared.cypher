// The actors, places and issues that articles name or tell of: once the articles are gone, some may be left alone.
MATCH (a:Article)
WHERE a.id IN $articles
CALL (a) {
  MATCH (a)<-[:PART_OF]-(:Sentence)-[:MENTIONS]->(n)
  RETURN n
UNION
  MATCH (a)<-[:PART_OF]-(:Sentence)<-[:EVIDENCED_BY]-(:Event)--(n:Actor|Place|Issue)
  RETURN n
UNION
  MATCH (a)-[t:ATTESTS]->(p:Actor)-[:REPRESENTS {id: t.representation}]->(c:Actor)
  UNWIND [p, c] AS n
  RETURN n
}
RETURN DISTINCT n.id AS id ORDER BY id;
