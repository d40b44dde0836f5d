// A node that nobody ever sees: to make it, Neo4j locks its id, as the constraint demands, until the transaction ends.
MERGE (n:Article {id: 'turn'})
DELETE n;
