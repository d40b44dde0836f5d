// $by are Neo4j's own ids, which another of our queries in the same transaction gave.
MATCH (n) WHERE elementId(n) IN $by
RETURN elementId(n) AS by, n;
