// Package nlp knows English: it turns a text into sentences, tokens, parts of speech, a dependency tree, lemmas and
// entities. It knows nothing of diplomacy.
//
// [New] makes a [Pipeline]; [Pipeline.Parse] makes a [Doc]. The pipeline is spaCy 3.8's small English model, computed
// here to the same answers, stage by stage, one file each, in this order:
//
//	tokenizer   text to tokens
//	lexicon     tokens to the hashed features that the networks see
//	tagger      Penn Treebank tag of each token
//	parser      head and label of each token: arc-eager, one pass over the whole text;
//	            then deproject undoes lifted arcs and sentences reads the sentences off the trees
//	ruler       universal part of speech and morphology, by rules over tags and labels
//	lemmatizer  lemma, by rules and lists
//	entity      named entities, from vectors of their own; no entity crosses a sentence start
//
// What the networks compute is in package model; weights, labels and tables lie in one file there. Tags are those of
// the Penn Treebank, dependency labels those of CLEAR ("nsubj", "dobj", "prep" …), entity labels those of OntoNotes.
//
// Texts are parsed one by one or together ([Pipeline.ParseAll]), with what a worker remembers of words and chunks or
// without, and by any kernel of package model: the answer is the same. DIPLOGRAPH_KERNEL names a kernel; where that is a fused
// one, a text with a close call is parsed again by an exact one.
//
// Parity with spaCy is proved by testdata/parity.jsonl.gz, which spaCy itself wrote: with exact weights every annotation
// of every text is the same, with the shipped half-precision weights nearly every one is. A change that breaks it is
// a mistake, even where the answer looks better. Corrections belong to the stages after.
//
// To add a stage: a file of its own with a type whose apply method reads and writes a Doc, a field in Pipeline, a line
// in annotate.
package nlp
