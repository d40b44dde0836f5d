// Every edge of the browse layer between pairs of actors goes; Go puts the types for RELATIONS.
UNWIND $pairs AS pair
MATCH (a:Actor {id: pair.a})-[r:RELATIONS]-(b:Actor {id: pair.b})
USING INDEX SEEK a:Actor(id)
USING INDEX SEEK b:Actor(id)
DELETE r;
