// Actors, places and issues that nothing in the evidence layer touches any more; what was derived for them goes with them.
MATCH (n:Actor|Place|Issue)
WHERE n.id IN $shared
  AND NOT EXISTS { (n)-[:MENTIONS|SOURCE_OF|TARGETS|MEDIATES|HOSTS|AT|ABOUT|ATTESTS|REPRESENTS]-() }
DETACH DELETE n;
