// Countries without events
// Countries that articles name or people represent, but that take part in no event, nor does anybody who represents them. Most
// mentions first.
// :group quality
// :param limit integer = 100 | rows at most
MATCH (c:Country)
WHERE NOT EXISTS { (c)<-[:REPRESENTS*0..1]-(:Actor)-[:SOURCE_OF|TARGETS|MEDIATES|HOSTS]-(:Event) }
RETURN c.name AS country, c.code AS code, count { (c)<-[:MENTIONS]-(:Sentence) } AS mentions,
       COLLECT { MATCH (p:Actor)-[:REPRESENTS]->(c) RETURN DISTINCT p.name ORDER BY p.name LIMIT 3 } AS people
ORDER BY mentions DESC, country
LIMIT $limit;
