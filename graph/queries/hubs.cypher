// Hubs
// States, bodies and groups with the most events, and with how many others they have edges, in conflict or not, one by one.
// :group network
// :param limit integer = 10 | rows at most
CALL () {
  MATCH (n:Country|Organization|Group)
  RETURN n, count { (n)-[:SOURCE_OF]->() } + count { (n)<-[:TARGETS]-() } AS events
  ORDER BY events DESC, n.key
  LIMIT $limit
}
CALL (n) {
  MATCH (n)-[r:NEGOTIATES_WITH|MEETS_WITH|AGREES_WITH|SUPPORTS|CONCEDES_TO|COOPERATES_WITH|AIDS|WITHDRAWS_FROM|DEMANDS_OF|ACCUSES|REJECTS|THREATENS|PROTESTS_AGAINST|SANCTIONS|MOBILIZES_AGAINST|COERCES|ATTACKS|MEDIATES_BETWEEN]-(m:Actor)
  WHERE NOT m:Person
  WITH m, sum(r.events * r.goldstein) AS score
  RETURN count(m) AS partners, sum(CASE WHEN score > 0 THEN 1 ELSE 0 END) AS friendly, sum(CASE WHEN score < 0 THEN 1 ELSE 0 END) AS hostile
}
RETURN n.name AS actor, n.kind AS kind, events, partners, friendly, hostile
ORDER BY events DESC, n.key;
