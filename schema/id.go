package schema

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"

	"github.com/google/uuid"
)

// namespace is the root of all ids: uuid v5 of the DNS name space and "diplograph". Changing it renames every node.
var namespace = uuid.NewSHA1(uuid.NameSpaceDNS, []byte("diplograph"))

// ID is the uuid v5 of a kind of thing and the parts that identify it.
// The same parts give the same id on every machine.
func ID(kind string, parts ...string) string {
	name := kind + "\x00" + strings.Join(parts, "\x00")
	return uuid.NewSHA1(namespace, []byte(name)).String()
}

// Hash is the SHA-256 of a text, in hex.
func Hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// ArticleID identifies an article by its URL, or by its text where it has none.
func ArticleID(url, text string) string {
	if url != "" {
		return ID("article", url)
	}
	return ID("article", Hash(text))
}

// SentenceID identifies a sentence by its article and its index there.
func SentenceID(article string, index int) string {
	return ID("sentence", article, strconv.Itoa(index))
}

// ActorID identifies an actor by its key, as "country:IRN".
func ActorID(key string) string { return ID("actor", key) }

// PlaceID identifies a place by its key, as "place:muscat-omn".
func PlaceID(key string) string { return ID("place", key) }

// IssueID identifies an issue by its key, as "issue:oil".
func IssueID(key string) string { return ID("issue", key) }

// Key makes the part of a key that stands for a name: lower case, words joined by hyphens, as "abbas-araghchi".
func Key(name string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r > 127)
	}), "-")
}
