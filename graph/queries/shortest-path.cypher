// Shortest path
// How two actors hang together: the shortest chains of relationships of the browse layer between them, in any direction, with every
// relationship of each step. "Protesters" and others without a name link nobody.
// :group network
// :network actor relation with
// :param first actor | where the chain begins | Oman
// :param second actor | where it ends | Ukraine
// :param limit integer = 3 | chains at most
MATCH p = allShortestPaths((a:Actor {key: $first})-[:NEGOTIATES_WITH|MEETS_WITH|AGREES_WITH|SUPPORTS|CONCEDES_TO|COOPERATES_WITH|AIDS|WITHDRAWS_FROM|DEMANDS_OF|ACCUSES|REJECTS|THREATENS|PROTESTS_AGAINST|SANCTIONS|MOBILIZES_AGAINST|COERCES|ATTACKS|MEDIATES_BETWEEN|REPRESENTS*..8]-(b:Actor {key: $second}))
WHERE $first <> $second
  AND all(n IN nodes(p) WHERE NOT n:Group OR n.key IN [$first, $second] OR EXISTS { (n)<-[:MENTIONS]-(:Sentence) })
WITH DISTINCT nodes(p) AS actors
ORDER BY [n IN actors | n.name]
LIMIT $limit
WITH collect(actors) AS chains
UNWIND range(0, size(chains) - 1) AS chain
UNWIND range(0, size(chains[chain]) - 2) AS step
WITH chain, step, chains[chain][step] AS a, chains[chain][step + 1] AS b
MATCH (a)-[r:NEGOTIATES_WITH|MEETS_WITH|AGREES_WITH|SUPPORTS|CONCEDES_TO|COOPERATES_WITH|AIDS|WITHDRAWS_FROM|DEMANDS_OF|ACCUSES|REJECTS|THREATENS|PROTESTS_AGAINST|SANCTIONS|MOBILIZES_AGAINST|COERCES|ATTACKS|MEDIATES_BETWEEN|REPRESENTS]-(b)
RETURN chain + 1 AS chain, step + 1 AS step, startNode(r).name AS actor, type(r) AS relation, endNode(r).name AS with,
       r.role AS role, r.events AS events, r.last AS last
ORDER BY chain, step, relation, actor, r.from;
