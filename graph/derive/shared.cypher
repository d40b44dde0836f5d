// What actors, places and issues take from their descriptions: of each property what most articles give that give any, and all
// aliases. Of two that as many give, the id decides, not the order of loading.
UNWIND $shared AS id
MATCH (n:Actor|Issue|Place {id: id})<-[:DESCRIBES]-(d:Description)
WITH n, d ORDER BY COUNT { (d)<-[:GIVES]-() }, d.id
WITH n, collect(d) AS descriptions
SET n = {id: n.id}
FOREACH (d IN descriptions | SET n += d {.*, id: n.id})
SET n.aliases = nullIf(COLLECT {
  UNWIND descriptions AS d
  UNWIND d.aliases AS alias
  RETURN DISTINCT alias ORDER BY alias
}, []);
