package browse

import (
	"runtime"
	"testing"
)

func TestOpenWithoutDisplay(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("other systems have no such variables")
	}
	for _, name := range []string{"DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"} {
		t.Setenv(name, "")
	}
	if err := Open("http://localhost:1/"); err == nil {
		t.Error("a web browser opens without a display")
	}
}
