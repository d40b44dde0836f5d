// Package reader finds what happens: a small neural network reads the events of parsed text, each with its type, its status and
// the words for who, whom, when and where. It knows no names and no rules; those who come after say who is meant.
//
// [Reader.Read] gives the [Reading]s of texts, in this order, a file each:
//
//	window   a text as word pieces, in windows of whole sentences
//	encoder  (a package of its own, which knows nothing of events) a vector for each piece
//	run      the heads: is the first piece of a word the trigger of an event, of which type and status; which words of
//	         its sentence are its parties, its time and its place
//	path     what the parser says of how a trigger and a word hang together, which the heads see too
//
// The network learned from the passages in corpus; train has the script, MODEL.md beside the weights says what it can do. To change what it
// reads, write passages and train it again: nothing of it is edited by hand.
//
// # The same everywhere
//
// The weights are 8-bit integers and so are the numbers that they are multiplied with; sums of integers are exact, and the rest is
// computed in one fixed order. A text gives the same readings with every kernel, beside any other texts, on any number of workers.
package reader
