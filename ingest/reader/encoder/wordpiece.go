package encoder

type WordPiece struct{}

func NewWordPiece(v []string) (*WordPiece, error) { return &WordPiece{}, nil }
