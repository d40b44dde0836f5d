// Whether there is any node of ours.
RETURN EXISTS { (:Actor|Article|Description|Event|Issue|Place|Sentence) } AS any;
