package browse

import (
	"errors"
	"io"
	"os"
	"runtime"

	"github.com/cli/browser"
)

// Open shows an address in the user's web browser. It may return only when that is closed.
func Open(address string) error {
	if runtime.GOOS == "linux" && os.Getenv("DISPLAY")+os.Getenv("WAYLAND_DISPLAY")+os.Getenv("WSL_DISTRO_NAME") == "" {
		return errors.New("there is no display") // the text browser that might be found would fill the terminal
	}
	browser.Stdout, browser.Stderr = io.Discard, io.Discard
	return browser.OpenURL(address)
}
