// Contradictions
// What one sentence denies and another asserts or alleges: of the same event, or of two of the same type by the same actor that have
// not different targets, within so many days. Newest first.
// :group evidence
// :param days integer = 1 | days between the two events at most
// :param denials integer = 1000 | look at the newest so many denials
// :param limit integer = 50 | rows at most
UNWIND ['denied', 'negated', 'rejected'] AS told
MATCH (e:Event)-[no:EVIDENCED_BY {status: told}]->(denier:Sentence)
WITH e, no, denier ORDER BY e.date IS NULL, e.date DESC, e.name, e.id, denier.id, no.start
LIMIT $denials
CALL (e) {
  MATCH (e)-[yes:EVIDENCED_BY]->(asserter:Sentence)
  RETURN yes, asserter
UNION
  MATCH (x:Event {type: e.type})
  WHERE x.date >= e.date - duration({days: $days}) AND x.date <= e.date + duration({days: $days})
  MATCH (e)<-[:SOURCE_OF]-(:Actor)-[:SOURCE_OF]->(x)
  WHERE EXISTS { (e)-[:TARGETS]->(:Actor)<-[:TARGETS]-(x) } OR NOT EXISTS { (e)-[:TARGETS]->(:Actor) } OR NOT EXISTS { (x)-[:TARGETS]->(:Actor) }
  MATCH (x)-[yes:EVIDENCED_BY]->(asserter:Sentence)
  RETURN yes, asserter
}
WITH e, no, denier, yes, asserter
WHERE yes.status IN ['occurred', 'ongoing', 'alleged']
RETURN e.name AS event, e.date AS date, e.datePrecision AS precision, no.status AS told, trim(denier.text) AS denial,
       yes.status AS otherwise, trim(asserter.text) AS assertion
ORDER BY e.date IS NULL, e.date DESC, e.name, e.id, denier.id, no.start, asserter.id, yes.start
LIMIT $limit;
