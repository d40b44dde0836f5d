// Issues of an actor or a pair
// What the events of an actor or those who represent it are about, or, with a second actor, those of both: how many there are,
// of which types most, and how good or bad they are between the parties on average. Most events first.
// :group pairs
// :param first actor | an actor | Iran
// :param second actor = | another one | United States
// :param limit integer = 50 | rows at most
CALL () {
  MATCH (:Actor {key: $first})<-[:REPRESENTS*0..1]-(:Actor)-[:SOURCE_OF|TARGETS]-(e:Event)-[:ABOUT]->(i:Issue)
  WHERE $second IS NULL
  RETURN DISTINCT i, e
UNION ALL
  MATCH (:Actor {key: $first})<-[:REPRESENTS*0..1]-(:Actor)-[:SOURCE_OF|TARGETS]-(e:Event)-[:SOURCE_OF|TARGETS]-(:Actor)-[:REPRESENTS*0..1]->(:Actor {key: $second})
  MATCH (e)-[:ABOUT]->(i:Issue)
  RETURN DISTINCT i, e
}
WITH i.name AS issue, e.type AS type, count(*) AS events, sum(e.goldstein) AS score, min(e.date) AS first, max(e.date) AS last
ORDER BY events DESC, type
RETURN issue, sum(events) AS events, collect(type)[..3] AS types, round(sum(score) / sum(events), 2) AS goldstein, min(first) AS first, max(last) AS last
ORDER BY events DESC, issue
LIMIT $limit;
