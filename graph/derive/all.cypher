// Every edge of the browse layer goes; Rebuild derives it anew.
MATCH (:Actor)-[r]->(:Actor)
WHERE type(r) IN $relations
DELETE r;
