// Triads of an actor
// Two partners of an actor who have to do with each other too: is the triangle balanced? It is when an odd number of its three
// sides is friendly: all friends, or two against one. By the number of events of the weakest side, people left out.
// :group network
// :network one triad two
// :param actor actor | who stands at one corner | Iran
// :param breadth integer = 12 | with how many of its partners
// :param limit integer = 50 | rows at most
MATCH (a:Actor {key: $actor})
CALL (a) {
  MATCH (a)-[r:NEGOTIATES_WITH|MEETS_WITH|AGREES_WITH|SUPPORTS|CONCEDES_TO|COOPERATES_WITH|AIDS|WITHDRAWS_FROM|DEMANDS_OF|ACCUSES|REJECTS|THREATENS|PROTESTS_AGAINST|SANCTIONS|MOBILIZES_AGAINST|COERCES|ATTACKS|MEDIATES_BETWEEN]-(b:Actor)
  WHERE NOT b:Person
  WITH b, sum(r.events) AS events, sum(r.events * r.goldstein) AS score
  ORDER BY events DESC, b.key
  LIMIT $breadth
  RETURN collect({actor: b, events: events, score: score}) AS partners
}
UNWIND partners AS one
UNWIND partners AS two
WITH one, two, one.actor AS b, two.actor AS c
WHERE b.key < c.key
MATCH (b)-[r:NEGOTIATES_WITH|MEETS_WITH|AGREES_WITH|SUPPORTS|CONCEDES_TO|COOPERATES_WITH|AIDS|WITHDRAWS_FROM|DEMANDS_OF|ACCUSES|REJECTS|THREATENS|PROTESTS_AGAINST|SANCTIONS|MOBILIZES_AGAINST|COERCES|ATTACKS|MEDIATES_BETWEEN]-(c)
WITH one, two, b, c, sum(r.events) AS events, sum(r.events * r.goldstein) AS score
WITH one, two, b, c, [round(one.score / one.events, 2), round(two.score / two.events, 2), round(score / events, 2)] AS g,
     CASE WHEN one.events <= two.events AND one.events <= events THEN one.events WHEN two.events <= events THEN two.events ELSE events END AS weakest
WHERE none(x IN g WHERE x = 0)
WITH b, c, g, weakest, size([x IN g WHERE x > 0]) AS friends
RETURN b.name AS one, c.name AS two, g[0] AS withOne, g[1] AS withTwo, g[2] AS oneWithTwo,
       ['common enmity', 'two against one', 'torn between', 'all friends'][friends] AS triad, friends IN [1, 3] AS balanced, weakest AS events
ORDER BY events DESC, one, two
LIMIT $limit;
