// Brokers
// States and bodies whose partners would have nothing to do with each other without them, among the most active ones: the number of
// pairs of partners that have no edge of their own (betweenness in small).
// :group network
// :param breadth integer = 25 | among how many of the most active
// :param limit integer = 20 | rows at most
CALL () {
  MATCH (n:Country|Organization)
  WITH n, count { (n)-[:SOURCE_OF]->() } + count { (n)<-[:TARGETS]-() } AS activity
  ORDER BY activity DESC, n.key
  LIMIT $breadth
  RETURN collect(n) AS top
}
CALL (top) {
  UNWIND top AS one
  MATCH (one)-[:NEGOTIATES_WITH|MEETS_WITH|AGREES_WITH|SUPPORTS|CONCEDES_TO|COOPERATES_WITH|AIDS|WITHDRAWS_FROM|DEMANDS_OF|ACCUSES|REJECTS|THREATENS|PROTESTS_AGAINST|SANCTIONS|MOBILIZES_AGAINST|COERCES|ATTACKS|MEDIATES_BETWEEN]->(other)
  WHERE other IN top
  WITH DISTINCT one, other
  UNWIND [[one, other], [other, one]] AS tie
  WITH tie[0] AS a, collect(DISTINCT tie[1].key) AS partners
  RETURN collect({actor: a, key: a.key, partners: partners}) AS ties
}
UNWIND ties AS broker
UNWIND [t IN ties WHERE t.key IN broker.partners] AS one
WITH broker, size(broker.partners) - 1 - size([k IN broker.partners WHERE k IN one.partners]) AS unlinked
WITH broker, sum(unlinked) / 2 AS pairs
WHERE pairs > 0
RETURN broker.actor.name AS broker, size(broker.partners) AS partners, pairs AS unlinked,
       round(200.0 * pairs / (size(broker.partners) * (size(broker.partners) - 1))) AS percent
ORDER BY pairs DESC, broker
LIMIT $limit;
