// Articles that people name by their id in the graph, which is that of their address, or by the one that their file gave them.
MATCH (a:Article)
WHERE a.id IN $ids OR a.key IN $names
RETURN a.id AS id, a.key AS key, a.url AS url
ORDER BY id;
