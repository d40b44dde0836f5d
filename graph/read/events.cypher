MATCH (e:Event)
WHERE e.id IN $events
RETURN e.id AS id ORDER BY id;
