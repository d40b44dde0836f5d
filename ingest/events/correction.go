package events

import (
	"regexp"

	"diplograph/ingest/nlp"
)

// correction begins what a paper says of its own reports: what an earlier version told is not so.
var correction = regexp.MustCompile(`(?i)\b(?:(?:earlier|previous|original|prior) versions? of (?:this|the|our)|(?:article|story|report|headline|caption)s? (?:incorrectly|wrongly|mistakenly|erroneously)|` +
	`we (?:have |had )?(?:withdrawn|retracted|removed|deleted|corrected|withdrew|retract) (?:the|our|an?|this) (?:earlier |previous )?(?:report|story|article|post|headline))\b`)

// isCorrected tells of words in a sentence that takes back what a paper has written.
func (s *scene) isCorrected(words nlp.Span) bool {
	return correction.MatchString(s.doc.Slice(s.doc.Sentences[s.doc.Sentence(words.Start)]))
}
