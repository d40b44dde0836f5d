// The actors, events, issues and places that articles describe: once the articles are gone, some may be left alone.
MATCH (a:Article)-[:GIVES]->(:Description)-[:DESCRIBES]->(n)
WHERE a.id IN $articles
RETURN DISTINCT n.id AS id ORDER BY id;
