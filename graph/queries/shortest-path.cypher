// Shortest path
// How two actors hang together: the shortest chains of relationships of the browse layer between them, in any direction, one
// row a step.
// :param first actor | where the chain begins
// :param second actor | where it ends
// :param limit integer = 3 | chains at most
MATCH p = allShortestPaths((a:Actor {key: $first})-[:NEGOTIATES_WITH|MEETS_WITH|AGREES_WITH|SUPPORTS|CONCEDES_TO|COOPERATES_WITH|AIDS|WITHDRAWS_FROM|DEMANDS_OF|ACCUSES|REJECTS|THREATENS|PROTESTS_AGAINST|SANCTIONS|MOBILIZES_AGAINST|COERCES|ATTACKS|MEDIATES_BETWEEN|REPRESENTS*..8]-(b:Actor {key: $second}))
WHERE $first <> $second
WITH p ORDER BY [r IN relationships(p) | startNode(r).name + type(r) + endNode(r).name]
LIMIT $limit
WITH collect(p) AS paths
UNWIND range(0, size(paths) - 1) AS chain
UNWIND range(0, length(paths[chain]) - 1) AS step
WITH chain, step, relationships(paths[chain])[step] AS r
RETURN chain + 1 AS chain, step + 1 AS step, startNode(r).name AS actor, type(r) AS relation, endNode(r).name AS with,
       r.events AS events, r.last AS last
ORDER BY chain, step;
