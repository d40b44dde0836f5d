// Events of a type
// Who does a thing of any type to whom, as PROTEST, SUPPORT or MOBILIZE; "diplograph schema" lists the types. Newest first, with
// the first sentence that says so.
// :group actors
// :param type type | the type of event | PROTEST
// :param actor actor = | only with this actor or somebody who represents it | Sweden
// :param sure number = 0 | only of at least this confidence | 0.7
// :param since date = | only from this day on | 2020-01-01
// :param limit integer = 50 | rows at most
CALL () {
  MATCH (e:Event {type: $type})
  WHERE $actor IS NULL
  RETURN e
UNION
  MATCH (:Actor {key: $actor})<-[:REPRESENTS*0..1]-(:Actor)-[:SOURCE_OF|TARGETS]-(e:Event {type: $type})
  RETURN e
}
WITH e
WHERE ($since IS NULL OR e.date >= $since) AND e.confidence >= $sure
WITH e ORDER BY e.date IS NULL, e.date DESC, e.name, e.id
LIMIT $limit
CALL (e) {
  MATCH (e)-[:EVIDENCED_BY]->(s:Sentence)-[:PART_OF]->(a:Article)
  RETURN trim(s.text) AS sentence, coalesce(a.title, a.key) AS article, a.url AS url
  ORDER BY a.published, a.id, s.index
  LIMIT 1
}
RETURN COLLECT { MATCH (p:Actor)-[:SOURCE_OF]->(e) RETURN p.name ORDER BY p.name } AS source,
       COLLECT { MATCH (e)-[:TARGETS]->(p:Actor) RETURN p.name ORDER BY p.name } AS target,
       e.mode AS mode, e.status AS status, e.date AS date, e.datePrecision AS precision, e.confidence AS confidence, sentence, article, url
ORDER BY e.date IS NULL, e.date DESC, e.name, e.id;
