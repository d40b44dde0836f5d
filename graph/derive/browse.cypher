// One edge a pair and type. The type is from schema's closed list.
UNWIND $rows AS row
MATCH (a:Actor {id: row.from}), (b:Actor {id: row.to})
CREATE (a)-[r:$(row.relation)]->(b)
SET r.events = row.events, r.articles = row.articles, r.first = row.first, r.last = row.last,
    r.goldstein = row.goldstein, r.rolledUp = row.rolledUp, r.sentence = row.sentence;
