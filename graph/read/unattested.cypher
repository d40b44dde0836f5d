// The events of people whom these rows make somebody's representative for the first time: their edges roll up anew.
UNWIND $rows AS row
MATCH (p:Actor {id: row.from})
WHERE NOT EXISTS { (p)-[:REPRESENTS {id: row.id}]->() }
MATCH (p)<-[:REPRESENTS*0..1]-(:Actor)-[:SOURCE_OF|TARGETS|MEDIATES]-(e:Event)
RETURN DISTINCT e.id AS id ORDER BY id;
