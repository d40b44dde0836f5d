package coref

// findQuotes marks the tokens inside quotation marks; a straight mark opens and closes in turn.
func (c *corefer) findQuotes() {
	c.quoted = make([]bool, len(c.doc.Tokens))
	open := false
	for i, t := range c.doc.Tokens {
		switch t.Text {
		case "“", "``":
			open = true
		case "”", "''":
			open = false
		case `"`:
			open = !open
		}
		c.quoted[i] = open
	}
}

// speaker is whose words token i is part of: the subject of the verb of saying that its quotation hangs on, else of
// one in its sentence, else of one in the sentence before.
func (c *corefer) speaker(i int) []int {
	if !c.quoted[i] {
		return nil
	}
	for verb := i; c.doc.Tokens[verb].Head != verb; {
		verb = c.doc.Tokens[verb].Head
		if chains := c.sayer(verb); chains != nil {
			return chains
		}
	}
	here := c.doc.Sentence(i)
	for s := here; s >= max(0, here-1); s-- {
		for verb := c.doc.Sentences[s].Start; verb < c.doc.Sentences[s].End; verb++ {
			if chains := c.sayer(verb); chains != nil {
				return chains
			}
		}
	}
	return nil
}

// sayer is the subject of a verb of saying outside quotation marks. It may stand after the quotation and so not have
// been read yet: a name there is read ahead.
func (c *corefer) sayer(verb int) []int {
	if c.quoted[verb] || c.doc.Tokens[verb].Pos != "VERB" || !c.word(verb).is("report") {
		return nil
	}
	subject := c.child(verb, "nsubj")
	if subject < 0 || c.quoted[subject] {
		return nil
	}
	if c.joined[subject] == nil {
		c.read(subject)
	}
	return c.joined[subject]
}
