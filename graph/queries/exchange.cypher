// Who does what to whom, of two
// The edges of the browse layer between two actors: both directions side by side, with a sample sentence. Most events first.
// :group pairs
// :network actor relation with
// :param first actor | one of the two | Iran
// :param second actor | the other one | United States
MATCH (:Actor {key: $first})-[r:NEGOTIATES_WITH|MEETS_WITH|AGREES_WITH|SUPPORTS|CONCEDES_TO|COOPERATES_WITH|AIDS|WITHDRAWS_FROM|DEMANDS_OF|ACCUSES|REJECTS|THREATENS|PROTESTS_AGAINST|SANCTIONS|MOBILIZES_AGAINST|COERCES|ATTACKS|MEDIATES_BETWEEN]-(:Actor {key: $second})
RETURN startNode(r).name AS actor, type(r) AS relation, endNode(r).name AS with, r.events AS events, r.articles AS articles,
       r.first AS first, r.last AS last, r.goldstein AS goldstein, trim(r.sentence) AS sentence
ORDER BY events DESC, relation, actor;
