// How many articles tell of the events of each row, and the first sentence that tells of the latest of them. Articles that the
// edge counts already are not among $articles; null are all.
UNWIND $rows AS row
CALL (row) {
  UNWIND row.events AS id
  MATCH (e:Event {id: id})-[:EVIDENCED_BY]->()-[:PART_OF]->(article)
  USING INDEX SEEK e:Event(id)
  WHERE $articles IS NULL OR article.id IN $articles
  RETURN count(DISTINCT article) AS articles
}
CALL (row) {
  MATCH (e:Event {id: row.latest})-[r:EVIDENCED_BY]->(s)-[:PART_OF]->(article)
  USING INDEX SEEK e:Event(id)
  WHERE any(status IN ['occurred', 'ongoing'] WHERE status = r.status) // by no index: that would begin with all there are
  RETURN s.text AS sentence
  ORDER BY article.published, article.id, s.index LIMIT 1
}
RETURN articles, sentence ORDER BY row.from, row.to, row.relation;
