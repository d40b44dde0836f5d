// What only these articles attest.
MATCH (a:Article)-[t:ATTESTS]->(p:Actor)-[r:REPRESENTS {id: t.representation}]->(:Actor)
WHERE a.id IN $articles AND NOT EXISTS {
  MATCH (b:Article)-[:ATTESTS {representation: t.representation}]->(p)
  WHERE NOT b.id IN $articles
}
WITH DISTINCT r
DELETE r;
