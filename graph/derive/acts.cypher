// What stands on edges of the browse layer because of these events: a row an edge and event. An edge stands between the parties
// themselves, or, rolled up, between those whom both of them represent on the day; who represents nobody stands for itself.
// Rolling up one end only would say the same thing twice more.
MATCH (e:Event)
USING INDEX SEEK e:Event(id)
WHERE e.id IN $events AND e.status IN ['occurred', 'ongoing']
MATCH (a)<-[up:REPRESENTS*0..2]-(source)-[act:SOURCE_OF|MEDIATES]->(e)-[to:SOURCE_OF|TARGETS]-(target)-[above:REPRESENTS*0..2]->(b)
WHERE source <> target AND a <> b
  AND (type(act) = 'MEDIATES' OR type(to) = 'TARGETS' OR e.reciprocal AND (act.side <> to.side OR NOT EXISTS { (e)<-[:SOURCE_OF {side: 2}]-() }))
  AND all(r IN up + above WHERE coalesce(r.from <= e.dateEnd, true) AND coalesce(r.to >= e.date, true))
WITH a, b, source, target, e, type(act) AS act, size(up) AS up, size(above) AS above
WHERE up + above = 0
  OR (up > 0 OR NOT EXISTS { (source)-[r:REPRESENTS]->() WHERE coalesce(r.from <= e.dateEnd, true) AND coalesce(r.to >= e.date, true) })
  AND (above > 0 OR NOT EXISTS { (target)-[r:REPRESENTS]->() WHERE coalesce(r.from <= e.dateEnd, true) AND coalesce(r.to >= e.date, true) })
WITH a, b, e, CASE act WHEN 'MEDIATES' THEN 'MEDIATES_BETWEEN' ELSE e.relation END AS relation, up + above > 0 AS rolledUp
WITH relation, e, rolledUp, CASE WHEN relation IN $symmetric AND a.key > b.key THEN [b, a] ELSE [a, b] END AS ends
WITH ends[0].id AS from, ends[1].id AS to, relation, e, min(toInteger(rolledUp)) = 1 AS rolledUp
RETURN from, to, relation, e.id AS event, rolledUp, coalesce(toString(e.date), '') AS date, toInteger(round(10 * e.goldstein)) AS tenths
ORDER BY from, to, relation, event;
