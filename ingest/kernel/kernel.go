// Package kernel chooses among the ways in which a machine can compute the loops of the networks that take nearly all of the time.
package kernel

import (
	"fmt"
	"slices"
	"strings"
)

// Variable is the environment variable that names one.
const Variable = "DIPLOGRAPH_KERNEL"

// Auto is the name of the fastest.
const Auto = "auto"

// Choose gives the one of a name among all that this machine can run, of which the first is the fastest: that is given for "" and [Auto]. It fails
// if none has the name.
func Choose[K interface{ Name() string }](all []K, name string) (K, error) {
	if name == "" || name == Auto {
		return all[0], nil
	}
	if i := slices.IndexFunc(all, func(k K) bool { return k.Name() == name }); i >= 0 {
		return all[i], nil
	}
	names := []string{Auto}
	for _, k := range all {
		names = append(names, k.Name())
	}
	var none K
	return none, fmt.Errorf("choosing the kernel %q: this machine has %s", name, strings.Join(names, ", "))
}
