// Gaps
// Stretches of days without any article, longest first.
// :group quality
// :param days integer = 7 | stretches of at least so many days
// :param limit integer = 50 | rows at most
MATCH (a:Article)
WHERE a.published IS NOT NULL
WITH DISTINCT a.published AS day ORDER BY day
WITH collect(day) AS days
UNWIND range(1, size(days) - 1) AS i
WITH days[i - 1] + duration({days: 1}) AS from, days[i] - duration({days: 1}) AS to, duration.inDays(days[i - 1], days[i]).days - 1 AS length
WHERE length >= $days
RETURN from, to, length AS days
ORDER BY days DESC, from
LIMIT $limit;
