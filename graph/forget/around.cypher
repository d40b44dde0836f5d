// What is around an event stays as long as a description of it says so.
MATCH (e:Event)-[r:ABOUT|AT|HOSTS|MEDIATES]-(n)
WHERE e.id IN $shared AND NOT EXISTS {
  MATCH (e)<-[:DESCRIBES]-(d:Description)
  WHERE n.id IN d[toLower(type(r))]
}
DELETE r;
