// The events of people whom these rows make somebody's representative for the first time: their edges roll up anew.
UNWIND $rows AS row
MATCH (p:Actor {id: row.from})
USING INDEX SEEK p:Actor(id)
WHERE NOT EXISTS { (p)-[:REPRESENTS {id: row.id}]->() }
MATCH (p)<-[:REPRESENTS*0..1]-()-[:SOURCE_OF|TARGETS|MEDIATES]-(e)
RETURN DISTINCT e.id AS id ORDER BY id;
