// The events whose edges in the browse layer may change when articles go: those they tell of, and those of people whom only
// they call somebody's representative.
MATCH (a:Article)
WHERE a.id IN $articles
CALL (a) {
  MATCH (a)<-[:PART_OF]-(:Sentence)<-[:EVIDENCED_BY]-(e:Event)
  RETURN e
UNION
  MATCH (a)-[t:ATTESTS]->(p:Actor)
  WHERE NOT EXISTS {
    MATCH (b:Article)-[:ATTESTS {representation: t.representation}]->(p)
    WHERE NOT b.id IN $articles
  }
  MATCH (p)<-[:REPRESENTS*0..1]-(:Actor)-[:SOURCE_OF|TARGETS|MEDIATES]-(e:Event)
  RETURN e
}
RETURN DISTINCT e.id AS id ORDER BY id;
