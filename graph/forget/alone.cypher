// Whatever no article describes any more; what was derived for it goes with it.
MATCH (n:Actor|Event|Issue|Place)
WHERE n.id IN $shared AND NOT EXISTS { (n)<-[:DESCRIBES]-(:Description) }
DETACH DELETE n;
