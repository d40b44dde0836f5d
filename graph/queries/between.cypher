// Everything between two actors
// Every sentence that tells of an event between two actors or those who represent them, in any part and direction. Newest first.
// :group pairs
// :param first actor | one of the two | Iran
// :param second actor | the other one | United States
// :param limit integer = 100 | rows at most
MATCH (:Actor {key: $first})<-[:REPRESENTS*0..1]-(:Actor)-[:SOURCE_OF|TARGETS|MEDIATES|HOSTS]-(e:Event)-[:SOURCE_OF|TARGETS|MEDIATES|HOSTS]-(:Actor)-[:REPRESENTS*0..1]->(:Actor {key: $second})
WITH DISTINCT e
MATCH (e)-[r:EVIDENCED_BY]->(s:Sentence)
WITH e, r, s ORDER BY e.date IS NULL, e.date DESC, e.name, e.id, s.id, r.start
LIMIT $limit
MATCH (s)-[:PART_OF]->(a:Article)
RETURN e.date AS date, e.datePrecision AS precision, e.name AS event, e.type AS type, r.status AS status, trim(s.text) AS sentence,
       coalesce(a.title, a.key) AS article, a.url AS url
ORDER BY e.date IS NULL, e.date DESC, e.name, e.id, s.id, r.start;
