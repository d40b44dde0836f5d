// Before the nodes: some have more of them than fit into a transaction together.
MATCH (:Actor|Description|Event|Issue|Place|Sentence)-[r]->()
CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS;
