// Relations of an actor
// All edges of the browse layer at an actor: what it does to whom and who does what to it. Most events first.
// :group actors
// :network actor relation with
// :param actor actor | whose relations | Iran
// :param limit integer = 100 | rows at most
MATCH (:Actor {key: $actor})-[r:NEGOTIATES_WITH|MEETS_WITH|AGREES_WITH|SUPPORTS|CONCEDES_TO|COOPERATES_WITH|AIDS|WITHDRAWS_FROM|DEMANDS_OF|ACCUSES|REJECTS|THREATENS|PROTESTS_AGAINST|SANCTIONS|MOBILIZES_AGAINST|COERCES|ATTACKS|MEDIATES_BETWEEN]-(:Actor)
WITH DISTINCT r, startNode(r).name AS actor, endNode(r).name AS with
ORDER BY r.events DESC, type(r), actor, with
LIMIT $limit
RETURN actor, type(r) AS relation, with, r.events AS events, r.articles AS articles, r.first AS first, r.last AS last,
       r.goldstein AS goldstein, r.rolledUp AS rolledUp
ORDER BY events DESC, relation, actor, with;
