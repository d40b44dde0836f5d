package local

import (
	"fmt"
	"os/exec"
)

// installs are the commands that bring Java and Maven, by the package manager they need.
// Ubuntu 22.04's default Java is 11, so apt is asked for 17 or 21, whichever the release has, by a pattern.
var installs = []struct{ manager, command string }{
	{"apt-get", `sudo apt-get install -y maven '^openjdk-(17|21)-jre-headless$'`},
	{"dnf", "sudo dnf install -y maven java-21-openjdk-headless"},
	{"brew", "brew install maven openjdk@21"},
	{"winget", "winget install EclipseAdoptium.Temurin.21.JDK; choco install maven"},
}

// InstallCommand is the one command that brings the Java and Maven that Start needs on this system,
// or a Neo4j in Docker where no package manager is known.
func InstallCommand() string {
	for _, install := range installs {
		if _, err := exec.LookPath(install.manager); err == nil {
			return install.command
		}
	}
	return "docker compose up -d"
}

// installHint ends the errors about what is missing.
func installHint() string {
	command := InstallCommand()
	if command == "docker compose up -d" {
		return fmt.Sprintf("start Neo4j with: %s", command)
	}
	return fmt.Sprintf("install it with: %s (or start Neo4j with: docker compose up -d)", command)
}
