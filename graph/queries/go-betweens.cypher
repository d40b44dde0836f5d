// Go-betweens
// Who mediates and hosts most often, and between whom most.
// :group mediation
// :param limit integer = 50 | rows at most
CALL () {
  MATCH (m:Actor)-[:MEDIATES|HOSTS]->(:Event)
  RETURN DISTINCT m
}
WITH m, count { (m)-[:MEDIATES]->() } AS mediates, count { (m)-[:HOSTS]->() } AS hosts
ORDER BY mediates + hosts DESC, m.name, m.key
LIMIT $limit
CALL (m) {
  MATCH (m)-[:MEDIATES|HOSTS]->(e:Event)
  RETURN min(e.date) AS first, max(e.date) AS last
}
CALL (m) {
  MATCH (m)-[:MEDIATES|HOSTS]->(e:Event)-[:SOURCE_OF|TARGETS]-(p:Actor)
  WITH p.name AS name, count(DISTINCT e) AS times ORDER BY times DESC, name LIMIT 4
  RETURN collect(name) AS between
}
RETURN m.name AS actor, mediates, hosts, between, first, last
ORDER BY mediates + hosts DESC, actor, m.key;
