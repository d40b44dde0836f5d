// Strongest relations
// The edges of the browse layer with the most events, of the whole graph or at an actor. In a period they are derived anew from the
// events of that period, as derive/edges.cypher derives them from all.
// :param actor actor = | only at this actor | Iran
// :param from date = | only events from this day on | 2020-01-01
// :param to date = | only events up to this day | 2024-12-31
// :param limit integer = 30 | edges at most
CALL () {
  MATCH (a:Actor)-[r:NEGOTIATES_WITH|MEETS_WITH|AGREES_WITH|SUPPORTS|CONCEDES_TO|COOPERATES_WITH|AIDS|WITHDRAWS_FROM|DEMANDS_OF|ACCUSES|REJECTS|THREATENS|PROTESTS_AGAINST|SANCTIONS|MOBILIZES_AGAINST|COERCES|ATTACKS|MEDIATES_BETWEEN]->(b:Actor)
  WHERE $actor IS NULL AND $from IS NULL AND $to IS NULL
  RETURN a, type(r) AS relation, b, r.events AS events
UNION
  MATCH (:Actor {key: $actor})-[r:NEGOTIATES_WITH|MEETS_WITH|AGREES_WITH|SUPPORTS|CONCEDES_TO|COOPERATES_WITH|AIDS|WITHDRAWS_FROM|DEMANDS_OF|ACCUSES|REJECTS|THREATENS|PROTESTS_AGAINST|SANCTIONS|MOBILIZES_AGAINST|COERCES|ATTACKS|MEDIATES_BETWEEN]-(:Actor)
  WHERE $from IS NULL AND $to IS NULL
  RETURN startNode(r) AS a, type(r) AS relation, endNode(r) AS b, r.events AS events
UNION
  CALL () {
    MATCH (e:Event)
    WHERE $actor IS NULL AND ($from IS NOT NULL OR $to IS NOT NULL) AND coalesce($from, date('0000-01-01')) <= e.date <= coalesce($to, date('9999-12-31'))
    RETURN e
  UNION
    MATCH (:Actor {key: $actor})<-[:REPRESENTS*0..2]-(:Actor)-[:SOURCE_OF|TARGETS|MEDIATES]-(e:Event)
    WHERE ($from IS NOT NULL OR $to IS NOT NULL) AND coalesce($from, date('0000-01-01')) <= e.date <= coalesce($to, date('9999-12-31'))
    RETURN e
  }
  WITH e
  WHERE e.status IN ['occurred', 'ongoing']
  MATCH (a:Actor)<-[up:REPRESENTS*0..2]-(source:Actor)-[act:SOURCE_OF|MEDIATES]->(e)-[to:SOURCE_OF|TARGETS]-(target:Actor)-[above:REPRESENTS*0..2]->(b:Actor)
  WHERE source <> target AND a <> b AND ($actor IS NULL OR $actor IN [a.key, b.key])
    AND (type(act) = 'MEDIATES' OR type(to) = 'TARGETS' OR e.reciprocal AND (act.side <> to.side OR NOT EXISTS { (e)<-[:SOURCE_OF {side: 2}]-() }))
    AND all(r IN up + above WHERE coalesce(r.from <= e.dateEnd, true) AND coalesce(r.to >= e.date, true))
  WITH a, b, source, target, e, type(act) AS act, size(up) AS up, size(above) AS above
  WHERE up + above = 0
    OR (up > 0 OR NOT EXISTS { (source)-[r:REPRESENTS]->() WHERE coalesce(r.from <= e.dateEnd, true) AND coalesce(r.to >= e.date, true) })
    AND (above > 0 OR NOT EXISTS { (target)-[r:REPRESENTS]->() WHERE coalesce(r.from <= e.dateEnd, true) AND coalesce(r.to >= e.date, true) })
  WITH a, b, e, CASE act WHEN 'MEDIATES' THEN 'MEDIATES_BETWEEN' ELSE e.relation END AS relation
  WITH relation, e, relation IN ['NEGOTIATES_WITH', 'MEETS_WITH', 'AGREES_WITH', 'COOPERATES_WITH'] AND a.key > b.key AS turned, a, b
  WITH CASE WHEN turned THEN b ELSE a END AS a, relation, CASE WHEN turned THEN a ELSE b END AS b, e
  RETURN a, relation, b, count(DISTINCT e) AS events
}
WITH a, relation, b, events
ORDER BY events DESC, a.name, relation, b.name, a.key, b.key
LIMIT $limit
RETURN a.key AS `from`, a.kind AS fromKind, a.name AS fromName, relation, b.key AS to, b.kind AS toKind, b.name AS toName, events
ORDER BY events DESC, fromName, relation, toName, `from`, to;
