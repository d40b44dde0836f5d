// Friends and rivals
// Pairs of countries and named organisations or groups by how they get on: the mean score of all events between them that
// occurred, worst first. What people do counts for whom they represent.
// :group pairs
// :param actor actor = | only with this actor; a person is allowed here | Iran
// :param limit integer = 50 | rows at most
MATCH (a:Actor)-[r]-(b:Actor)
WHERE r.events IS NOT NULL AND a.key < b.key AND ($actor IS NULL OR $actor IN [a.key, b.key])
  AND all(n IN [a, b] WHERE n.key = $actor OR NOT n:Person AND EXISTS { (n)<-[:MENTIONS]-(:Sentence) })
WITH a, b, r ORDER BY type(r)
WITH a, b, sum(r.events) AS events, sum(r.events * r.goldstein) AS score, collect(DISTINCT type(r)) AS relations
RETURN a.name AS actor, b.name AS with, events, round(score / events, 2) AS goldstein, relations
ORDER BY goldstein, events DESC, actor, with
LIMIT $limit;
