// An event that another article tells of too stays.
MATCH (e:Event)
WHERE e.id IN $events AND NOT EXISTS { (e)-[:EVIDENCED_BY]->(:Sentence) }
DETACH DELETE e;
