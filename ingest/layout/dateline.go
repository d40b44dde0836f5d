package layout

import (
	"regexp"
	"slices"
	"strings"
)

// The head of an agency's article: a place in capitals, perhaps where it lies, a date and the agency, and then a
// colon or a dash. At least the first place must be in capitals, or "Oman: a history" would be one.
var datelineHead = regexp.MustCompile(`^\s*(\p{Lu}[\p{Lu}.'’-]+(?:[ /]\p{Lu}[\p{Lu}.'’-]*){0,3})` + // MUSCAT, NEW YORK, BAKU/YEREVAN
	`((?:, \p{Lu}[\p{L}.'’-]+(?: \p{L}[\p{L}.'’-]*){0,3}){0,2}?)` + // , Oman
	`(?:,? (?:(?:\p{Lu}\p{L}{2,8}\.? \d{1,2}|\d{1,2} \p{Lu}\p{L}{2,8}\.?)(?:,? \d{4})?))?` + // , March 3
	`(?: ?\([^()\n]{2,40}\)| [/|] ?[^\n—–:]{2,30}?)?` + // (Agency)
	`\s*(?::|—|–|--| - |-\s)\s*`)

// dateline finds what an article says of itself before its first sentence, as "MUSCAT, Oman, March 3 (Agency) — ".
// place is where it was written, and end how many bytes the dateline has; 0 if there is none. It belongs to no sentence: read as
// one, the city would be its subject.
func dateline(text string) (place string, end int) {
	head := text[:min(len(text), 160)]
	if m := titled.FindStringSubmatch(head); m != nil {
		return m[1], len(m[0])
	}
	m := datelineHead.FindStringSubmatch(head)
	if m == nil || slices.Contains(headings, m[1]) && m[2] == "" {
		return "", 0
	}
	if first, _, _ := strings.Cut(m[1], " "); slices.Contains(titles, first) {
		return "", 0
	}
	return m[1] + m[2], len(m[0])
}

// titled is the head in title case; without capitals only a dash makes it one, or "Oman: a history" would be.
var titled = regexp.MustCompile(`^\s*(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?(?:, \p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?)?)(?: ?\([^()\n]{2,40}\))?\s*(?:—|–|--| - )\s*`)

// headings look like datelines and name no place.
var headings = strings.Fields(`ADVISORY ALERT ANALYSIS BREAKING COLUMN CORRECTION EDITORIAL EXCLUSIVE EXPLAINER FACTBOX
	FEATURE FILE FOCUS INTERVIEW LIVE NOTE OPINION PHOTO PREVIEW PROFILE TIMELINE UPDATE UPDATED URGENT VIDEO WATCH ANSWER MODERATOR PRESS QUESTION REPORTER`)

// titles begin the name of a speaker in a transcript: "MS. OKOTH:".
var titles = strings.Fields(`MR MR. MRS MRS. MS MS. DR DR. SIR DAME LORD LADY AMBASSADOR CHAIR CHAIRMAN CHANCELLOR COLONEL DIRECTOR FOREIGN GENERAL
	GOVERNOR MINISTER PRESIDENT PRIME SECRETARY SENATOR SPEAKER SPOKESMAN SPOKESPERSON SPOKESWOMAN THE UNDER VICE`)
