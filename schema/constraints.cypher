// The constraints and indexes of the graph. Neo4j Community has uniqueness constraints only, so what a node must have is
// checked before it is written. A constraint brings the index that MERGE and MATCH by id use.

CREATE CONSTRAINT actor_id IF NOT EXISTS
FOR (n:Actor) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT article_id IF NOT EXISTS
FOR (n:Article) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT description_id IF NOT EXISTS
FOR (n:Description) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT event_id IF NOT EXISTS
FOR (n:Event) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT issue_id IF NOT EXISTS
FOR (n:Issue) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT place_id IF NOT EXISTS
FOR (n:Place) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT sentence_id IF NOT EXISTS
FOR (n:Sentence) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT actor_key IF NOT EXISTS
FOR (n:Actor) REQUIRE n.key IS UNIQUE;

CREATE INDEX actor_name IF NOT EXISTS
FOR (n:Actor) ON (n.name);

CREATE INDEX actor_code IF NOT EXISTS
FOR (n:Actor) ON (n.code);

CREATE INDEX article_published IF NOT EXISTS
FOR (n:Article) ON (n.published);

CREATE INDEX article_publisher IF NOT EXISTS
FOR (n:Article) ON (n.publisher);

CREATE INDEX article_copy_of IF NOT EXISTS
FOR (n:Article) ON (n.copyOf);

CREATE INDEX event_date IF NOT EXISTS
FOR (n:Event) ON (n.date);

CREATE INDEX event_mode IF NOT EXISTS
FOR (n:Event) ON (n.mode);

CREATE INDEX event_status IF NOT EXISTS
FOR (n:Event) ON (n.status);

CREATE INDEX event_told IF NOT EXISTS
FOR (n:Event) ON (n.told);

CREATE INDEX event_type IF NOT EXISTS
FOR (n:Event) ON (n.type);

CREATE INDEX event_type_date IF NOT EXISTS
FOR (n:Event) ON (n.type, n.date);

CREATE INDEX evidence_status IF NOT EXISTS
FOR ()-[r:EVIDENCED_BY]-() ON (r.status);

CREATE INDEX evidence_trigger IF NOT EXISTS
FOR ()-[r:EVIDENCED_BY]-() ON (r.trigger);

CREATE FULLTEXT INDEX actor_names IF NOT EXISTS
FOR (n:Actor) ON EACH [n.name, n.aliases];

CREATE FULLTEXT INDEX article_names IF NOT EXISTS
FOR (n:Article) ON EACH [n.title, n.key, n.url];

CREATE FULLTEXT INDEX sentence_text IF NOT EXISTS
FOR (n:Sentence) ON EACH [n.text];
