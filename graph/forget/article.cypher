MATCH (a:Article)
WHERE a.id IN $articles
OPTIONAL MATCH (a)<-[:PART_OF]-(s:Sentence)
DETACH DELETE s, a;
