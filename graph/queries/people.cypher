// Who represents whom
// People and the countries and organisations they act for, with their offices, the number of events they take part in and of
// articles that say so. Most events first.
// :group actors
// :network person REPRESENTS represents
// :param actor actor = | only this person, country or organisation | Iran
// :param limit integer = 50 | rows at most
CALL () {
  MATCH (p:Actor)-[r:REPRESENTS]->(a:Actor)
  WHERE $actor IS NULL
  RETURN p, r, a
UNION
  MATCH (:Actor {key: $actor})-[r:REPRESENTS]-(:Actor)
  RETURN startNode(r) AS p, r, endNode(r) AS a
}
WITH p, r, a, count { (p)-[:SOURCE_OF]->() } + count { (p)<-[:TARGETS]-() } + count { (p)-[:MEDIATES]->() } + count { (p)-[:HOSTS]->() } AS events
ORDER BY events DESC, p.name, a.name, r.role, r.from, r.id
LIMIT $limit
RETURN p.name AS person, r.role AS role, a.name AS represents, r.from AS from, r.to AS to, events,
       count { (:Article)-[:ATTESTS {representation: r.id}]->(p) } AS articles
ORDER BY events DESC, person, represents, role, from, r.id;
