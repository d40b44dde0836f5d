// Descriptions that no article gives any more.
MATCH (n:Actor|Event|Issue|Place)<-[:DESCRIBES]-(d:Description)
WHERE n.id IN $shared AND NOT EXISTS { (d)<-[:GIVES]-() }
DETACH DELETE d;
