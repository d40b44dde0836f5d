// What events add to edges of one type; Go puts it for RELATION. An edge that is missing is made. The sentence is one of the
// latest event, whatever the order of loading.
UNWIND $rows AS row
MATCH (a:Actor {id: row.from}), (b:Actor {id: row.to})
USING INDEX SEEK a:Actor(id)
USING INDEX SEEK b:Actor(id)
MERGE (a)-[r:RELATION]->(b)
ON CREATE SET r.events = 0, r.articles = 0, r.score = 0.0, r.rolledUp = true
WITH row, r, r.events + row.new AS events, round(r.score + row.tenths / 10.0, 1) AS score,
     CASE
       WHEN r.latest IS NULL THEN true
       WHEN r.last = row.last OR r.last IS NULL AND row.last IS NULL THEN row.latest <= r.latest
       ELSE row.last > r.last OR r.last IS NULL
     END AS later
SET r.events = events, r.articles = r.articles + row.articles, r.score = score, r.goldstein = round(score / events, 2),
    r.rolledUp = r.rolledUp AND row.rolledUp,
    r.first = CASE WHEN r.first <= row.first THEN r.first ELSE coalesce(row.first, r.first) END,
    r.last = CASE WHEN later THEN row.last ELSE r.last END,
    r.latest = CASE WHEN later THEN row.latest ELSE r.latest END,
    r.sentence = CASE WHEN later THEN row.sentence ELSE r.sentence END;
