package local

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"time"
)

// Options say which server is meant.
type Options struct {
	Home     string       // folder for data, logs and password; "" means Folder()
	Progress func(string) // is given a line before each thing that takes long; nil for silence
	AnyPorts bool         // leave 7687 and 7474 to the user's own graph, as servers for tests do
	Brief    bool         // it runs for minutes, as servers for tests do: Java does not take the time to compile for speed
}

// ports are those to prefer in a folder that never had a server.
func (o Options) ports() ports {
	if o.AnyPorts {
		return ports{}
	}
	return known
}

// say passes a line to Progress.
func (o Options) say(line string) {
	if o.Progress != nil {
		o.Progress(line)
	}
}

// startTimeout bounds the wait for an answer: 5 to 13 s are usual, recovery of a large graph takes longer.
const startTimeout = 5 * time.Minute

// Start finds the server that runs in o.Home, or starts one, and returns once it answers to its password.
// The server goes on when this process ends; if ctx ends first, a server that Start itself started is stopped again.
// The error is or wraps ErrNoJava, ErrJavaTooOld or ErrNoMaven if the machine lacks one of them.
func Start(ctx context.Context, o Options) (*Server, error) {
	h, err := findHome(o.Home)
	if err != nil {
		return nil, err
	}
	if err := h.make(); err != nil {
		return nil, err
	}
	h = h.real()
	unlock, err := lock(ctx, h.path("lock"), o.say)
	if err != nil {
		return nil, err
	}
	defer unlock()
	s, err := h.find()
	if errors.Is(err, ErrNotRunning) {
		return h.start(ctx, o)
	}
	if err != nil {
		return nil, err
	}
	return s, s.await(ctx)
}

// start brings up the server in h. One server at a time of a user does so: another would find the same
// ports free and fetch the same jars.
func (h home) start(ctx context.Context, o Options) (*Server, error) {
	cache, err := cacheFolder()
	if err != nil {
		return nil, err
	}
	unlock, err := lock(ctx, filepath.Join(cache, "lock"), o.say)
	if err != nil {
		return nil, err
	}
	defer unlock()
	r, err := chosen()
	if err != nil {
		return nil, err
	}
	j, err := r.findJVM(ctx, cache, o.say)
	if err != nil {
		return nil, err
	}
	j.brief = o.Brief
	s, err := h.launch(ctx, j, o)
	if err != nil {
		return nil, err
	}
	if err := s.await(ctx); err != nil {
		return nil, errors.Join(err, s.stop(context.WithoutCancel(ctx), giveUpGrace))
	}
	return s, nil
}

// findJVM finds Java first, since the jars are of no use without it.
func (r release) findJVM(ctx context.Context, cache string, say func(string)) (jvm, error) {
	command, err := r.findJava(ctx)
	if err != nil {
		return jvm{}, err
	}
	lib, err := r.jars(ctx, cache, say)
	return jvm{release: r, command: command, lib: lib}, err
}

// launch prepares the folder and starts the process; it does not wait for an answer.
func (h home) launch(ctx context.Context, j jvm, o Options) (*Server, error) {
	p, err := h.record().choose(o.ports())
	if err != nil {
		return nil, err
	}
	if err := h.configure(j.release, p); err != nil {
		return nil, err
	}
	if err := h.setPassword(ctx, j); err != nil {
		return nil, err
	}
	o.say(fmt.Sprintf("starting Neo4j %s, about 10 s", j.version))
	pid, err := h.serve(j)
	if err != nil {
		return nil, err
	}
	if err := h.keep(record{pid, p}); err != nil {
		return nil, errors.Join(err, kill(pid))
	}
	return h.server(record{pid, p})
}
