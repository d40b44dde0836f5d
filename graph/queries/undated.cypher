// Events without a date
// How many events of each type have no date, with the names of some. Most of them first.
// :group quality
CALL () {
  MATCH (e:Event)
  WHERE e.type IS NOT NULL
  RETURN e.type AS type, count(*) AS events
}
CALL (type) {
  MATCH (e:Event {type: type})
  WHERE e.date IS NULL
  WITH e ORDER BY e.name, e.id
  RETURN count(e) AS undated, collect(e.name)[..3] AS examples
}
WITH type, events, undated, examples
WHERE undated > 0
RETURN type, events, undated, round(100.0 * undated / events) AS percent, examples
ORDER BY undated DESC, type;
