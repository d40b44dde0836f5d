// Package eval knows what it is to be right: it reads gold, which are texts with the events that a careful reader finds in
// them, and compares it with what the pipeline tells of the same texts.
//
// [Load] reads the formats that testdata/gold/README.md describes, [Part] splits gold by id, and a [Report] gathers one text
// after the other; its [Summary] has precision, recall and F1 of every event type at every level, how often each stated
// confidence was right, and the mistakes. The pipeline itself is the caller's.
//
// An entry of the gold is paired with the event that is most as expected, one with one. How far the event is right is a
// level, each stricter than the one before:
//
//	linked   both ends are found in the sentence, whatever the type; people count as the countries they act for
//	typed    and the type is right
//	actors   and the ends are the very same people and bodies
//	status   and the status is right
//	full     and mode, date, place, mediators and hosts are
//
// Gold in words knows no actors: it counts at linked, and at typed if it has types.
//
// To add a format, write one file with a function from bytes to [Gold], and name it in loadFile.
package eval
