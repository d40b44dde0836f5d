// Actors whose name nobody else has.
MATCH (a:Actor) WHERE a.name IN $by
WITH a.name AS by, collect(a) AS actors
WHERE size(actors) = 1
RETURN by, actors[0] AS n;
