// Package weights reads weights files: named tensors of float32, float16 or int8 numbers, and tables of text, with a checksum
// over all. The layout is in ingest/nlp/model/README.md; ingest/nlp/model/export.py and ingest/reader/train/weights.py write
// such files.
//
// To add a kind of number: name it in section.floats, or give it a method of its own as [File.Int8], and write it in the
// scripts.
package weights
