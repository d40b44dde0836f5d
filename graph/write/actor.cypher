// An actor is shared: what a row leaves out stays, and other names add up.
UNWIND $rows AS row
MERGE (n:Actor {id: row.id})
SET n:$(row.kind), n += row.properties
SET n.aliases = COLLECT {
  UNWIND coalesce(n.aliases, []) + row.aliases AS alias
  RETURN DISTINCT alias ORDER BY alias
};
