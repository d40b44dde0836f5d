// What an event takes from its sentences: the highest confidence, the firmest status, in the order of $statuses, and the day it
// was first told. The caption names a status that keeps the event out of the browse layer.
MATCH (e:Event)-[r:EVIDENCED_BY]->()-[:PART_OF]->(a)
USING INDEX SEEK e:Event(id)
WHERE e.id IN $shared
WITH e, max(r.confidence) AS confidence, collect(r.status) AS statuses, min(a.published) AS told
WITH e, confidence, told, head([s IN $statuses WHERE s IN statuses]) AS status
SET e.confidence = confidence, e.status = status, e.told = told,
    e.name = e.name + CASE WHEN status IN ['occurred', 'ongoing'] THEN '' ELSE ' (' + status + ')' END;
