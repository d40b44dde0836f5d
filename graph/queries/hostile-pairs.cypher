// Most hostile pairs
// Pairs of countries with the most conflict: the sum of the scores of all that is hostile between them, the mean of these, and
// what they do most. What their people do counts for them.
// :group pairs
// :network country relations with
// :param limit integer = 20 | rows at most
MATCH (a:Country)-[r:DEMANDS_OF|ACCUSES|REJECTS|THREATENS|PROTESTS_AGAINST|SANCTIONS|MOBILIZES_AGAINST|COERCES|ATTACKS]->(b:Country)
WITH a, b, sum(r.events) AS events, sum(r.events * r.goldstein) AS score
WITH CASE WHEN a.key < b.key THEN [a, b] ELSE [b, a] END AS pair, sum(events) AS events, sum(score) AS score
ORDER BY score, pair[0].name, pair[1].name
LIMIT $limit
WITH pair[0] AS a, pair[1] AS b, events, score
CALL (a, b) {
  MATCH (a)-[r:DEMANDS_OF|ACCUSES|REJECTS|THREATENS|PROTESTS_AGAINST|SANCTIONS|MOBILIZES_AGAINST|COERCES|ATTACKS]-(b)
  WITH type(r) AS relation, sum(r.events) AS times, min(r.first) AS first, max(r.last) AS last ORDER BY times DESC, relation
  RETURN collect(relation)[..3] AS relations, min(first) AS first, max(last) AS last
}
RETURN a.name AS country, b.name AS with, events, round(score, 1) AS score, round(score / events, 2) AS goldstein, relations, first, last
ORDER BY score, country, with;
