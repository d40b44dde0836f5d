//go:build unix

package local

import (
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
)

// detach puts a process into a session of its own, so that Ctrl-C in the terminal and its closing do not reach it.
func detach(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true} }

// quietly puts a process into a group of its own, all of which ends when its context does.
func quietly(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return kill(cmd.Process.Pid) }
}

// terminate asks a process to end in good order.
func terminate(pid int) error { return syscall.Kill(pid, syscall.SIGTERM) }

// kill ends a process and its group at once.
func kill(pid int) error { return syscall.Kill(-pid, syscall.SIGKILL) }

// running tells whether a process runs with flag among its arguments: a process id alone may belong to
// another program by now.
func running(pid int, flag string) bool {
	if pid <= 0 {
		return false
	}
	var status syscall.WaitStatus
	syscall.Wait4(pid, &status, syscall.WNOHANG, nil) // a server that this process started and that ended would linger
	return strings.Contains(commandLine(pid), " "+flag+" ")
}

// commandLine is what a process was started with, blanks between the arguments; "" if there is no such process.
func commandLine(pid int) string {
	text, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/cmdline")
	if err != nil { // not Linux, or no such process
		text, _ = exec.Command("ps", "-ww", "-o", "command=", "-p", strconv.Itoa(pid)).Output()
	}
	return strings.ReplaceAll(string(text), "\x00", " ")
}
