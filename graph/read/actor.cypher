// Actors of this name, else of another name, else countries of this code; a key decides by itself. $text is in lower case.
MATCH (n:Actor)
WITH n, CASE
  WHEN toLower(n.key) = $text THEN 1
  WHEN toLower(n.name) = $text THEN 2
  WHEN any(alias IN n.aliases WHERE toLower(alias) = $text) THEN 3
  WHEN n:Country AND toLower(n.code) = $text THEN 4
END AS rank
WHERE rank IS NOT NULL
WITH rank, n ORDER BY n.key
WITH rank, collect(n) AS actors ORDER BY rank LIMIT 1
UNWIND actors AS n
RETURN n.key AS key, n.name AS name;
