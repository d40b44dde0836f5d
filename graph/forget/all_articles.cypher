// First, so that no article seems loaded if this is interrupted.
MATCH (a:Article)
CALL (a) { DETACH DELETE a } IN TRANSACTIONS OF 100 ROWS;
