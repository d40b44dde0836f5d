// Who represents whom
// People and the countries and organisations they act for, with their offices and the number of events they take part in.
// :group actors
// :param actor actor = | only this person, country or organisation | Iran
// :param limit integer = 100 | rows at most
MATCH (p:Actor)-[r:REPRESENTS]->(a:Actor)
WHERE $actor IS NULL OR $actor IN [p.key, a.key]
RETURN p.name AS person, r.role AS role, a.name AS represents, r.from AS from, r.to AS to,
       count { (p)-[:SOURCE_OF|TARGETS|MEDIATES|HOSTS]-(:Event) } AS events,
       count { (:Article)-[:ATTESTS {representation: r.id}]->(p) } AS articles
ORDER BY events DESC, person, represents, role
LIMIT $limit;
