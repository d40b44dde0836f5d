package read

import "fmt"

// Error says which article, or other file, could not be taken, why, and what to do about it.
type Error struct {
	File    string // as the caller named it; "standard input" for "-"
	Line    int    // from 1; 0 for a whole file
	Skipped bool   // the article is sound, but not in English
	cause   error
	hint    string
}

// NewError is for packages that read other files beside articles, so that all faults in files look alike.
func NewError(file string, line int, hint, format string, args ...any) *Error {
	return fault(hint, format, args...).at(file, line)
}

// Error names the file and line, and what is wrong.
func (e *Error) Error() string {
	doing := "reading"
	if e.Skipped {
		doing = "skipping"
	}
	if e.Line > 0 {
		return fmt.Sprintf("%s \"%s:%d\": %v", doing, e.File, e.Line, e.cause)
	}
	return fmt.Sprintf("%s %q: %v", doing, e.File, e.cause)
}

// Hint is the next step for whoever gave us the article.
func (e *Error) Hint() string { return e.hint }

// Unwrap gives what the operating system or the JSON decoder said.
func (e *Error) Unwrap() error { return e.cause }

// fault is what is wrong with an article, before it is known where the article came from.
func fault(hint, format string, args ...any) *Error {
	return &Error{cause: fmt.Errorf(format, args...), hint: hint}
}

// at says where a fault is.
func (e *Error) at(file string, line int) *Error {
	e.File, e.Line = file, line
	return e
}
