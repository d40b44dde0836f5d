// What an article says
// Every event of the articles whose title, file or address has these words, one after the other, in the order of the text, with the
// rule that found it.
// :group evidence
// :param article text | words of the title, the file's name or the address | Quito
// :param limit integer = 200 | rows at most
CALL db.index.fulltext.queryNodes('article_names', '"' + replace($article, '"', '') + '"') YIELD node AS a
MATCH (a)<-[:PART_OF]-(s:Sentence)<-[r:EVIDENCED_BY]-(e:Event)
RETURN coalesce(a.title, a.key) AS article, s.index AS sentence, trim(s.text) AS text, e.name AS event, e.type AS type, r.status AS status,
       e.date AS date, e.datePrecision AS precision, r.trigger AS words, r.rule AS rule, r.confidence AS confidence
ORDER BY a.published, a.id, s.index, r.start, event
LIMIT $limit;
