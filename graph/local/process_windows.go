package local

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"

	"golang.org/x/sys/windows"
)

// detach gives a process no console, so that Ctrl-C in the terminal and its closing do not reach it.
func detach(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{CreationFlags: windows.DETACHED_PROCESS | windows.CREATE_NEW_PROCESS_GROUP}
}

// quietly keeps a process from opening a window.
func quietly(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{HideWindow: true} }

// terminate ends a process: Windows has no signal that a process without a console could receive.
// Neo4j recovers from its transaction log at the next start.
func terminate(pid int) error { return kill(pid) }

// kill ends a process at once.
func kill(pid int) error {
	process, err := os.FindProcess(pid)
	if err != nil {
		return err
	}
	return process.Kill()
}

// running tells whether a process is a Java; Windows tells a process's arguments to debuggers only.
func running(pid int, _ string) bool {
	handle, err := windows.OpenProcess(windows.PROCESS_QUERY_LIMITED_INFORMATION, false, uint32(pid))
	if err != nil {
		return false
	}
	defer windows.CloseHandle(handle)
	var code uint32
	if windows.GetExitCodeProcess(handle, &code) != nil || code != 259 { // STILL_ACTIVE
		return false
	}
	name := make([]uint16, windows.MAX_LONG_PATH)
	size := uint32(len(name))
	err = windows.QueryFullProcessImageName(handle, 0, &name[0], &size)
	return err == nil && strings.HasPrefix(strings.ToLower(filepath.Base(windows.UTF16ToString(name))), "java")
}
