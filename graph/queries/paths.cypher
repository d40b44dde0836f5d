// All paths
// The chains of at most three steps from one actor to another in the browse layer, through the states and bodies that each of them
// has most to do with; with the number of events of each step. Strongest weakest step first.
// :group network
// :param first actor | where the chains begin | Iran
// :param second actor | where they end | United States
// :param breadth integer = 12 | with how many partners of each end
// :param limit integer = 20 | rows at most
MATCH (a:Actor {key: $first}), (b:Actor {key: $second})
WHERE a <> b
CALL (a) {
  MATCH (a)-[r:NEGOTIATES_WITH|MEETS_WITH|AGREES_WITH|SUPPORTS|CONCEDES_TO|COOPERATES_WITH|AIDS|WITHDRAWS_FROM|DEMANDS_OF|ACCUSES|REJECTS|THREATENS|PROTESTS_AGAINST|SANCTIONS|MOBILIZES_AGAINST|COERCES|ATTACKS|MEDIATES_BETWEEN]-(n:Actor)
  WHERE NOT n:Person AND n <> a AND n.key <> $second
  WITH n, sum(r.events) AS events ORDER BY events DESC, n.key
  LIMIT $breadth
  RETURN collect({actor: n, events: events}) AS near
}
CALL (b) {
  MATCH (b)-[r:NEGOTIATES_WITH|MEETS_WITH|AGREES_WITH|SUPPORTS|CONCEDES_TO|COOPERATES_WITH|AIDS|WITHDRAWS_FROM|DEMANDS_OF|ACCUSES|REJECTS|THREATENS|PROTESTS_AGAINST|SANCTIONS|MOBILIZES_AGAINST|COERCES|ATTACKS|MEDIATES_BETWEEN]-(n:Actor)
  WHERE NOT n:Person AND n <> b AND n.key <> $first
  WITH n, sum(r.events) AS events ORDER BY events DESC, n.key
  LIMIT $breadth
  RETURN collect({actor: n, events: events}) AS far
}
CALL (a, b, near, far) {
  MATCH (a)-[r:NEGOTIATES_WITH|MEETS_WITH|AGREES_WITH|SUPPORTS|CONCEDES_TO|COOPERATES_WITH|AIDS|WITHDRAWS_FROM|DEMANDS_OF|ACCUSES|REJECTS|THREATENS|PROTESTS_AGAINST|SANCTIONS|MOBILIZES_AGAINST|COERCES|ATTACKS|MEDIATES_BETWEEN]-(b)
  WITH a, b, sum(r.events) AS events
  RETURN [a, b] AS chain, [events] AS events
UNION
  UNWIND near AS n
  UNWIND far AS m
  WITH a, b, n, m WHERE n.actor = m.actor
  RETURN [a, n.actor, b] AS chain, [n.events, m.events] AS events
UNION
  WITH [m IN far | m.actor] AS ends
  UNWIND near AS n
  WITH n, n.actor AS one, ends
  MATCH (one)-[r:NEGOTIATES_WITH|MEETS_WITH|AGREES_WITH|SUPPORTS|CONCEDES_TO|COOPERATES_WITH|AIDS|WITHDRAWS_FROM|DEMANDS_OF|ACCUSES|REJECTS|THREATENS|PROTESTS_AGAINST|SANCTIONS|MOBILIZES_AGAINST|COERCES|ATTACKS|MEDIATES_BETWEEN]-(other)
  WHERE other IN ends
  WITH n, one, other, sum(r.events) AS events
  UNWIND [m IN far WHERE m.actor = other] AS m
  RETURN [a, one, other, b] AS chain, [n.events, events, m.events] AS events
}
WITH chain, events, reduce(least = events[0], x IN events | CASE WHEN x < least THEN x ELSE least END) AS weakest
RETURN [n IN chain | n.name] AS chain, size(events) AS steps, events, weakest
ORDER BY weakest DESC, steps, chain
LIMIT $limit;
