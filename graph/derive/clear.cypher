UNWIND $pairs AS pair
MATCH (:Actor {id: pair.a})-[r]-(:Actor {id: pair.b})
WHERE type(r) IN $relations
DELETE r;
