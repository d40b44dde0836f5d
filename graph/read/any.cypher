// Whether there is any node of ours.
RETURN EXISTS { (:Actor|Article|Event|Issue|Place|Sentence) } AS any;
