// What is new since a day
// Events that articles published from that day on tell of, and no article did before. Newest article first, with the sentence that
// says so.
// :group time
// :param since date | the first day of publication | 2024-01-01
// :param actor actor = | only with this actor or somebody who represents it | Iran
// :param limit integer = 50 | rows at most
CALL () {
  MATCH (a:Article)<-[:PART_OF]-(s:Sentence)<-[r:EVIDENCED_BY]-(e:Event)
  WHERE a.published >= $since AND $actor IS NULL
    AND NOT EXISTS { MATCH (e)-[:EVIDENCED_BY]->(:Sentence)-[:PART_OF]->(b:Article) WHERE b.published < $since }
  RETURN a, s, r, e ORDER BY a.published DESC, a.id, s.index, r.start, e.id LIMIT $limit
UNION ALL
  MATCH (:Actor {key: $actor})<-[:REPRESENTS*0..1]-(:Actor)-[:SOURCE_OF|TARGETS]-(e:Event)
  WITH DISTINCT e
  MATCH (e)-[r:EVIDENCED_BY]->(s:Sentence)-[:PART_OF]->(a:Article)
  WHERE a.published >= $since
    AND NOT EXISTS { MATCH (e)-[:EVIDENCED_BY]->(:Sentence)-[:PART_OF]->(b:Article) WHERE b.published < $since }
  RETURN a, s, r, e
}
RETURN a.published AS published, e.name AS event, e.type AS type, r.status AS status, e.date AS date, e.datePrecision AS precision,
       trim(s.text) AS sentence, coalesce(a.title, a.key) AS article, a.url AS url
ORDER BY a.published DESC, a.id, s.index, r.start, e.id
LIMIT $limit;
