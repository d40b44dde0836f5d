// Balance of the system
// The most active states and bodies, each with the triangles it is part of: how many are balanced, all friends or two against one, and
// how many are strained. Least balanced first.
// :group network
// :param breadth integer = 15 | how many of the most active
CALL () {
  MATCH (n:Country|Organization)
  WITH n, count { (n)-[:SOURCE_OF]->() } + count { (n)<-[:TARGETS]-() } AS activity
  ORDER BY activity DESC, n.key
  LIMIT $breadth
  RETURN collect(n) AS top
}
CALL (top) {
  UNWIND top AS a
  MATCH (a)-[r:NEGOTIATES_WITH|MEETS_WITH|AGREES_WITH|SUPPORTS|CONCEDES_TO|COOPERATES_WITH|AIDS|WITHDRAWS_FROM|DEMANDS_OF|ACCUSES|REJECTS|THREATENS|PROTESTS_AGAINST|SANCTIONS|MOBILIZES_AGAINST|COERCES|ATTACKS|MEDIATES_BETWEEN]->(b)
  WHERE b IN top
  WITH a, b, sum(r.events * r.goldstein) AS score
  WITH CASE WHEN a.key < b.key THEN [a.key, b.key] ELSE [b.key, a.key] END AS pair, sum(score) AS score
  WHERE score <> 0
  RETURN collect({a: pair[0], b: pair[1], sign: sign(score)}) AS sides
}
WITH top, sides
UNWIND sides AS ab
UNWIND [s IN sides WHERE s.a = ab.b] AS bc
UNWIND [s IN sides WHERE s.a = ab.a AND s.b = bc.b] AS ac
UNWIND [ab.a, ab.b, bc.b] AS corner
WITH top, corner, ab.sign * bc.sign * ac.sign AS sign
WITH top, corner, sum(CASE WHEN sign > 0 THEN 1 ELSE 0 END) AS balanced, count(*) AS triads
UNWIND [n IN top WHERE n.key = corner] AS n
RETURN n.name AS actor, triads, balanced, triads - balanced AS strained, round(100.0 * balanced / triads) AS percent
ORDER BY percent, triads DESC, actor, corner;
