// What an event takes from its sentences: the highest confidence and the firmest status, in the order of $statuses. The
// caption names a status that keeps the event out of the browse layer.
MATCH (e:Event)-[r:EVIDENCED_BY]->(:Sentence)
WHERE e.id IN $events
WITH e, max(r.confidence) AS confidence, collect(r.status) AS told, replace(e.name, ' (' + e.status + ')', '') AS name
WITH e, confidence, name, head([s IN $statuses WHERE s IN told]) AS status
SET e.confidence = confidence, e.status = status,
    e.name = name + CASE WHEN status IN ['occurred', 'ongoing'] THEN '' ELSE ' (' + status + ')' END;
