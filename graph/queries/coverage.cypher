// Coverage
// How many articles were published and how many events happened, month by month, from the first to the last.
// :group quality
// :param by text = month | week, month, quarter or year
// :param limit integer = 60 | the newest so many
CALL () {
  MATCH (a:Article)
  WHERE a.published IS NOT NULL
  WITH a.published AS day, count(*) AS times
  RETURN date.truncate($by, day) AS start, sum(times) AS articles, 0 AS events
UNION ALL
  MATCH (e:Event)
  WHERE e.date IS NOT NULL
  WITH e.date AS day, count(*) AS times
  RETURN date.truncate($by, day) AS start, 0 AS articles, sum(times) AS events
}
RETURN start, sum(articles) AS articles, sum(events) AS events
ORDER BY start DESC
LIMIT $limit;
