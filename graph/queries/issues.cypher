// Issues
// What events are about: how many there are of each type, and how good or bad they are between the parties on average. With
// one or two actors, only what concerns them or those who represent them.
// :group pairs
// :param first actor = | an actor | Iran
// :param second actor = | another one | USA
// :param limit integer = 50 | rows at most
MATCH (e:Event)-[:ABOUT]->(i:Issue)
WHERE ($first IS NULL OR EXISTS { (:Actor {key: $first})<-[:REPRESENTS*0..1]-(:Actor)-[:SOURCE_OF|TARGETS]-(e) })
  AND ($second IS NULL OR EXISTS { (:Actor {key: $second})<-[:REPRESENTS*0..1]-(:Actor)-[:SOURCE_OF|TARGETS]-(e) })
WITH i.name AS issue, e ORDER BY e.type, e.id
RETURN issue, count(e) AS events, collect(DISTINCT e.type) AS types, round(avg(e.goldstein), 2) AS goldstein,
       min(e.date) AS first, max(e.date) AS last
ORDER BY events DESC, issue
LIMIT $limit;
