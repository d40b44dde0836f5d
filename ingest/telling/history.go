package telling

import (
	"slices"
	"strings"
	"time"

	"diplograph/schema"
)

// historyDays is how long before the article a deed lies whose neighbours without a date are not news of the article's day.
const historyDays = 60

// history tells whether a deed without a date of its own was done before the news, or is told in the past tense among
// deeds of long ago: in its sentence, or after one in its paragraph. When it was done nobody says.
func (s *story) history(trigger int) bool {
	if s.doneBefore(trigger) {
		return true
	}
	day, err := time.Parse(time.DateOnly, s.written(trigger))
	if err != nil || !s.toldAsPast(trigger) {
		return false
	}
	sentence := s.doc.Sentence(trigger)
	dates := s.mainDates(sentence)
	for len(dates) == 0 && sentence > 0 && !s.endsParagraph(sentence-1) && s.toldAsPast(s.root(sentence)) {
		sentence--
		dates = s.mainDates(sentence)
	}
	return len(dates) > 0 && !slices.ContainsFunc(dates, func(d schema.Date) bool {
		return d.End > day.AddDate(0, 0, -historyDays).Format(time.DateOnly)
	})
}

// doneBefore tells of "Chad had attacked", if that is not what somebody says: in "said that Chad had attacked" the tense
// is only that of the report.
func (s *story) doneBefore(token int) bool {
	v := s.verbAbove(token)
	return s.doc.Tokens[v].Dep != "ccomp" && slices.ContainsFunc(s.doc.Children(v), func(c int) bool {
		return s.doc.Tokens[c].Dep == "aux" && strings.EqualFold(s.doc.Tokens[c].Text, "had")
	})
}

// root is the token that a sentence hangs on.
func (s *story) root(sentence int) int {
	i := s.doc.Sentences[sentence].Start
	for s.doc.Tokens[i].Head != i {
		i = s.doc.Tokens[i].Head
	}
	return i
}

// toldAsPast tells whether the verb at or above a token is in the past tense; "has left" is of today.
func (s *story) toldAsPast(token int) bool {
	v := s.verbAbove(token)
	present := slices.ContainsFunc(s.doc.Children(v), func(c int) bool {
		t := s.doc.Tokens[c]
		return t.Dep == "aux" && t.Tag != "VBD"
	})
	return !present && slices.Contains([]string{"VBD", "VBN"}, s.doc.Tokens[v].Tag)
}

// verbAbove is the nearest verb at or above a token, or the root.
func (s *story) verbAbove(token int) int {
	for s.doc.Tokens[token].Pos != "VERB" && s.doc.Tokens[token].Head != token {
		token = s.doc.Tokens[token].Head
	}
	return token
}

// mainDates are the dates of a sentence's main clauses, but not where something began.
func (s *story) mainDates(sentence int) []schema.Date {
	in := s.doc.Sentences[sentence]
	var dates []schema.Date
	for _, e := range s.doc.Entities {
		if e.Label != "DATE" || e.Start < in.Start || e.End > in.End || !s.inMainClause(e.Start) || s.follows(e.Start, "since") {
			continue
		}
		if d, ok := s.readDate(e.Span, false); ok {
			dates = append(dates, d)
		}
	}
	return dates
}

// inMainClause tells whether the verb above a token is the root, or is coordinated with it.
func (s *story) inMainClause(token int) bool {
	v := s.verbAbove(token)
	for s.doc.Tokens[v].Dep == "conj" {
		v = s.doc.Tokens[v].Head
	}
	return s.doc.Tokens[v].Dep == "ROOT"
}

func (s *story) follows(token int, word string) bool {
	return token > 0 && strings.ToLower(s.doc.Tokens[token-1].Text) == word
}

// endsParagraph tells whether another block follows a sentence.
func (s *story) endsParagraph(sentence int) bool {
	end := s.doc.Sentences[sentence].End
	return end == len(s.doc.Tokens) || s.doc.Part(end) != s.doc.Part(end-1)
}
