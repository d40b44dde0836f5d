// Most cooperative pairs
// Pairs of countries with the most cooperation: the sum of the scores of all that is friendly between them, the mean of these,
// and what they do most. What their people do counts for them.
// :group pairs
// :network country relations with
// :param limit integer = 20 | rows at most
MATCH (a:Country)-[r:NEGOTIATES_WITH|MEETS_WITH|AGREES_WITH|SUPPORTS|CONCEDES_TO|COOPERATES_WITH|AIDS|WITHDRAWS_FROM]->(b:Country)
WITH a, b, sum(r.events) AS events, sum(r.events * r.goldstein) AS score
WITH CASE WHEN a.key < b.key THEN [a, b] ELSE [b, a] END AS pair, sum(events) AS events, sum(score) AS score
ORDER BY score DESC, pair[0].name, pair[1].name
LIMIT $limit
WITH pair[0] AS a, pair[1] AS b, events, score
CALL (a, b) {
  MATCH (a)-[r:NEGOTIATES_WITH|MEETS_WITH|AGREES_WITH|SUPPORTS|CONCEDES_TO|COOPERATES_WITH|AIDS|WITHDRAWS_FROM]-(b)
  WITH type(r) AS relation, sum(r.events) AS times, min(r.first) AS first, max(r.last) AS last ORDER BY times DESC, relation
  RETURN collect(relation)[..3] AS relations, min(first) AS first, max(last) AS last
}
RETURN a.name AS country, b.name AS with, events, round(score, 1) AS score, round(score / events, 2) AS goldstein, relations, first, last
ORDER BY score DESC, country, with;
