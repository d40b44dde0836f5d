// Allies of my adversary
// Who gets on best with those an actor is most in conflict with, and how the actor itself gets on with these allies; people are
// left out. The scores are sums over all events: far below zero is much conflict.
// :group network
// :param actor actor | whose adversaries | Iran
// :param adversaries integer = 5 | how many adversaries
// :param allies integer = 5 | how many allies of each
MATCH (a:Actor {key: $actor})
CALL (a) {
  MATCH (a)-[r:NEGOTIATES_WITH|MEETS_WITH|AGREES_WITH|SUPPORTS|CONCEDES_TO|COOPERATES_WITH|AIDS|WITHDRAWS_FROM|DEMANDS_OF|ACCUSES|REJECTS|THREATENS|PROTESTS_AGAINST|SANCTIONS|MOBILIZES_AGAINST|COERCES|ATTACKS|MEDIATES_BETWEEN]-(b:Actor)
  WHERE NOT b:Person
  WITH b, sum(r.events) AS events, sum(r.events * r.goldstein) AS score
  WHERE score < 0
  RETURN b, events, score ORDER BY score, b.key LIMIT $adversaries
}
CALL (a, b) {
  MATCH (b)-[r:NEGOTIATES_WITH|MEETS_WITH|AGREES_WITH|SUPPORTS|CONCEDES_TO|COOPERATES_WITH|AIDS|WITHDRAWS_FROM|DEMANDS_OF|ACCUSES|REJECTS|THREATENS|PROTESTS_AGAINST|SANCTIONS|MOBILIZES_AGAINST|COERCES|ATTACKS|MEDIATES_BETWEEN]-(c:Actor)
  WHERE NOT c:Person AND c <> a
  WITH c, sum(r.events * r.goldstein) AS support
  WHERE support > 0
  RETURN c, support ORDER BY support DESC, c.key LIMIT $allies
}
CALL (a, c) {
  OPTIONAL MATCH (a)-[r:NEGOTIATES_WITH|MEETS_WITH|AGREES_WITH|SUPPORTS|CONCEDES_TO|COOPERATES_WITH|AIDS|WITHDRAWS_FROM|DEMANDS_OF|ACCUSES|REJECTS|THREATENS|PROTESTS_AGAINST|SANCTIONS|MOBILIZES_AGAINST|COERCES|ATTACKS|MEDIATES_BETWEEN]-(c)
  RETURN sum(r.events * r.goldstein) AS own, count(r) AS edges
}
RETURN b.name AS adversary, round(score, 1) AS conflict, c.name AS ally, round(support, 1) AS support, CASE WHEN edges > 0 THEN round(own, 1) END AS ours
ORDER BY conflict, adversary, support DESC, ally;
