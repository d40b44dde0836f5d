MATCH (n:Actor|Description|Event|Issue|Place|Sentence)
CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS;
