package local

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
)

// Folder is where diplograph keeps what it must not lose: $DIPLOGRAPH_HOME, else diplograph in $XDG_DATA_HOME, which is
// ~/.local/share by default, ~/Library/Application Support on macOS and %AppData% on Windows.
func Folder() (string, error) {
	if dir := os.Getenv("DIPLOGRAPH_HOME"); dir != "" {
		return dir, nil
	}
	base, err := dataFolder()
	if err != nil {
		return "", fmt.Errorf("finding a folder for Neo4j's data: %w; set DIPLOGRAPH_HOME", err)
	}
	return filepath.Join(base, "diplograph"), nil
}

// dataFolder is the system's folder for a user's data.
func dataFolder() (string, error) {
	if dir := os.Getenv("XDG_DATA_HOME"); dir != "" {
		return dir, nil
	}
	if runtime.GOOS == "darwin" || runtime.GOOS == "windows" {
		return os.UserConfigDir()
	}
	user, err := os.UserHomeDir()
	return filepath.Join(user, ".local", "share"), err
}

// cacheFolder holds the jars, which can be fetched again.
func cacheFolder() (string, error) {
	base, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("finding a folder for Neo4j's jars: %w; set XDG_CACHE_HOME", err)
	}
	dir := filepath.Join(base, "diplograph")
	return dir, os.MkdirAll(dir, 0o755)
}

// home is the absolute path of the folder that holds one server. doc.go lists what lies there.
type home string

// findHome returns the home in dir, which is Folder() if empty; it may not exist yet.
func findHome(dir string) (home, error) {
	r, err := chosen()
	if err == nil && dir == "" {
		dir, err = Folder()
	}
	if err != nil {
		return "", err
	}
	if dir, err = filepath.Abs(dir); err != nil {
		return "", fmt.Errorf("finding Neo4j's folder: %w", err)
	}
	return home(filepath.Join(dir, r.folder)).real(), nil
}

// real is h without symbolic links, if it exists: the server is known by its folder, whichever way leads there.
func (h home) real() home {
	if path, err := filepath.EvalSymlinks(string(h)); err == nil {
		return home(path)
	}
	return h
}

// make makes the folders of h, which only their owner enters.
func (h home) make() error {
	for _, dir := range []string{"conf", "data", "logs", "run"} {
		if err := os.MkdirAll(h.path(dir), 0o700); err != nil {
			return fmt.Errorf("making Neo4j's folder: %w; set DIPLOGRAPH_HOME to a folder you can write to", err)
		}
	}
	return nil
}

// path joins the home and the parts.
func (h home) path(parts ...string) string {
	return filepath.Join(append([]string{string(h)}, parts...)...)
}

// replace writes a file that only its owner reads, in one step, so that nobody finds half of it.
func replace(path, text string) error {
	next := path + ".next"
	if err := os.WriteFile(next, []byte(text), 0o600); err != nil {
		return err
	}
	return os.Rename(next, path)
}
