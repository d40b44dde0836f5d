// Events without a date
// How many events of each type have no date. Most of them first.
// :group quality
MATCH (e:Event)
WHERE e.type IS NOT NULL
WITH e.type AS type, count(*) AS events
WITH type, events, events - count { (e:Event {type: type}) WHERE e.date IS NOT NULL } AS undated
WHERE undated > 0
RETURN type, events, undated, round(100.0 * undated / events) AS percent
ORDER BY undated DESC, type;
