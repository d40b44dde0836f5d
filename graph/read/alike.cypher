CALL db.index.fulltext.queryNodes('actor_names', $text) YIELD node, score
RETURN node.name AS name
ORDER BY score DESC, name
LIMIT 3;
