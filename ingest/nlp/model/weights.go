package model

import (
	_ "embed" // for Weights

	"diplograph/ingest/weights"
)

// Weights is the file that export.py wrote from the English pipeline of spaCy. Read only; README.md is its card.
//
//go:embed en_core_web_sm.bin
var Weights []byte

// File is an open weights file: tensors and tables by name.
type File = weights.File

// Open reads a weights file. It fails on one that is damaged or of another format; the data stays in use, unchanged.
func Open(data []byte) (*File, error) { return weights.Open(data) }
