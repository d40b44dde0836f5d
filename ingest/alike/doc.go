// Package alike finds texts that are nearly the same: wire copy that ten papers printed is one story, not ten.
//
// The print of a text ([Of]) is its SimHash: every pair of neighbouring words casts a vote on each of 256 bits, so that texts with
// most of their pairs in common differ in few bits, whatever a paper put before, cut off or changed. An [Index] keeps prints
// and finds the nearest that is at most [Near] bits away, and whose text is not much shorter: who prints more than
// the other has more to tell. It compares with all of them, which takes some nanoseconds each: the look-up by bands that is usual for
// prints is slower here, since texts may differ in a third of the bits, so that bands have to be short to have one in common,
// and with 32 bands of 8 bits every text has one in common with an eighth of all others, scattered over the memory.
//
// [Index.Mark] says of a stream of articles which are copies. Which of two is the copy depends on their order, the later one;
// but an interrupted stream that comes again leads to the same, which TestMarkAgain tries at every article of random streams. It
// does not hold for a stream in which an article comes back to a text that another version had replaced.
//
// Near lies in the middle of a wide gap. testdata/reprints.txtar has stories as an agency sends them, what papers make of them, and
// what others write about the same events: copies are up to 64 bits away, everything else 100 and more. testdata/SCORES.txt says how often
// the right one is found for these, and for edits that the test makes of the example articles; go test ./ingest/alike -update writes it.
// What it calls missed with a paragraph put in is longer by more than a quarter.
package alike
