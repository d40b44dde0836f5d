// Package model computes the neural networks of the English pipeline: it knows tensors and layers, nothing of language.
//
// The networks are those of spaCy 3.8's small English model (see the model card beside the weights). Everything is
// float32, row-major, and for inference only. A text goes through them in this order:
//
//   - An [Encoder] turns the features of every token (hashes of its form, prefix, suffix, shape) into a vector of
//     [Width] numbers that also sees the four tokens on either side. Each feature picks 4 rows of a hash embedding
//     table (Bloom embedding, MurmurHash3), their sums are concatenated and mixed by a maxout layer with layer
//     normalisation, and four residual window layers follow. Formulas: Miranda and others, "Multi hash embeddings
//     in spaCy", 2022.
//   - A [Linear] layer scores the classes of every vector: the tagger.
//   - A [Scorer] scores the moves of a transition system from the vectors of a few tokens. What a token adds to the
//     hidden layer is computed once and reused in every state the token is part of (Kiperwasser and Goldberg, 2016).
//
// An Encoder, Linear and Scorer are fixed once made and may be shared. What a computation writes to lies in an [Encoding]
// or a [Scoring], one for each goroutine; beside the vectors themselves, their memory does not grow with the text.
//
// All products go through the method multiply of a matrix. It sums in the order of the inputs and rounds every product, so that every
// machine and every compiler gives the same bits. A faster kernel (in assembly, with lanes across the outputs) replaces
// that one method and keeps the order.
//
// To add a network: export its tensors in export.py under names of their own, read them with [File.Tensor] in a
// constructor that checks their shapes, and compute with matrix, layer and convolution.
package model
