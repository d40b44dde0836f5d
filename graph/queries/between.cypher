// Everything between two actors
// Every sentence that tells of an event between two actors or those who represent them, in either direction. Newest first.
// :group pairs
// :param first actor | one of the two | Iran
// :param second actor | the other one | USA
// :param limit integer = 100 | rows at most
MATCH (:Actor {key: $first})<-[:REPRESENTS*0..1]-(:Actor)-[:SOURCE_OF|TARGETS|MEDIATES|HOSTS]-(e:Event)
WITH DISTINCT e
WHERE EXISTS { (:Actor {key: $second})<-[:REPRESENTS*0..1]-(:Actor)-[:SOURCE_OF|TARGETS|MEDIATES|HOSTS]-(e) }
MATCH (e)-[r:EVIDENCED_BY]->(s:Sentence)-[:PART_OF]->(a:Article)
RETURN e.date AS date, e.datePrecision AS precision, e.name AS event, e.type AS type, r.status AS status, r.trigger AS trigger, trim(s.text) AS sentence,
       coalesce(a.title, a.key) AS article, a.url AS url
ORDER BY e.date IS NULL, e.date DESC, a.published, a.id, s.index, event
LIMIT $limit;
