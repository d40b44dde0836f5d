// The constraints and indexes of the graph. Neo4j Community has uniqueness constraints only, so what a node must have is
// checked before it is written. A constraint brings the index that MERGE and MATCH by id use.

CREATE CONSTRAINT actor_id IF NOT EXISTS
FOR (n:Actor) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT article_id IF NOT EXISTS
FOR (n:Article) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT event_id IF NOT EXISTS
FOR (n:Event) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT issue_id IF NOT EXISTS
FOR (n:Issue) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT place_id IF NOT EXISTS
FOR (n:Place) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT sentence_id IF NOT EXISTS
FOR (n:Sentence) REQUIRE n.id IS UNIQUE;

CREATE INDEX actor_name IF NOT EXISTS
FOR (n:Actor) ON (n.name);

CREATE INDEX actor_code IF NOT EXISTS
FOR (n:Actor) ON (n.code);

CREATE INDEX article_published IF NOT EXISTS
FOR (n:Article) ON (n.published);

CREATE INDEX event_date IF NOT EXISTS
FOR (n:Event) ON (n.date);

CREATE INDEX event_type IF NOT EXISTS
FOR (n:Event) ON (n.type);

CREATE FULLTEXT INDEX actor_names IF NOT EXISTS
FOR (n:Actor) ON EACH [n.name, n.aliases];

CREATE FULLTEXT INDEX sentence_text IF NOT EXISTS
FOR (n:Sentence) ON EACH [n.text];
