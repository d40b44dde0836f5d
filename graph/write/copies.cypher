// The copies that an article had before it was replaced by another version.
UNWIND $rows AS row
MATCH (a:Article {copyOf: row.id}), (b:Article {id: row.id})
MERGE (a)-[:COPY_OF]->(b);
