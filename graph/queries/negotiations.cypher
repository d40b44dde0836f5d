// Who negotiates with whom
// Pairs of actors that hold talks, direct or through a mediator, with a sentence about the latest. Rolled up means that only people
// who represent them are named. Most events first.
// :group cooperation
// :network actor NEGOTIATES_WITH with
// :param actor actor = | only with this actor | Iran
// :param limit integer = 50 | rows at most
CALL () {
  MATCH (:Actor)-[r:NEGOTIATES_WITH]->(:Actor)
  WHERE $actor IS NULL
  RETURN r
UNION
  MATCH (:Actor {key: $actor})-[r:NEGOTIATES_WITH]-(:Actor)
  RETURN r
}
WITH r, startNode(r).name AS actor, endNode(r).name AS with
ORDER BY r.events DESC, actor, with
LIMIT $limit
RETURN actor, with, r.events AS events, r.articles AS articles, r.first AS first, r.last AS last, r.rolledUp AS rolledUp, trim(r.sentence) AS sentence
ORDER BY events DESC, actor, with;
