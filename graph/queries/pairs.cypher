// Friends and rivals
// Pairs of actors by how they get on: the mean score of all events between them that occurred, worst first.
// :param actor actor = | only with this actor
// :param limit integer = 50 | rows at most
MATCH (a:Actor)-[r]-(b:Actor)
WHERE r.events IS NOT NULL AND a.key < b.key AND ($actor IS NULL OR $actor IN [a.key, b.key])
WITH a, b, r ORDER BY type(r)
WITH a, b, sum(r.events) AS events, sum(r.events * r.goldstein) AS score, collect(DISTINCT type(r)) AS relations
RETURN a.name AS actor, b.name AS with, events, round(score / events, 2) AS goldstein, relations
ORDER BY goldstein, events DESC, actor, with
LIMIT $limit;
