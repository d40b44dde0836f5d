MATCH (n:Actor|Event|Issue|Place|Sentence)
CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS;
