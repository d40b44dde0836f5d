// Relations of an actor
// All edges of the browse layer at an actor: what it does to whom and who does what to it, most events first.
// :group actors
// :param actor actor | whose relations | Iran
// :param limit integer = 100 | rows at most
MATCH (:Actor {key: $actor})-[r]-(:Actor)
WHERE r.events IS NOT NULL
WITH DISTINCT r
RETURN startNode(r).name AS actor, type(r) AS relation, endNode(r).name AS with, r.events AS events, r.articles AS articles,
       r.first AS first, r.last AS last, r.goldstein AS goldstein, r.rolledUp AS rolledUp
ORDER BY events DESC, relation, actor, with
LIMIT $limit;
