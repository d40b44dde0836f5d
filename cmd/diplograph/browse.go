package main

import (
	"fmt"

	"github.com/urfave/cli/v2"

	"diplograph/graph/browse"
)

// browseCommand opens Neo4j Browser.
func (p *program) browseCommand() *cli.Command {
	return &cli.Command{
		Name:  "browse",
		Usage: "see the graph in Neo4j Browser, with a guide",
		Description: `Opens Neo4j Browser in your web browser and serves to it, on this machine only
and until Ctrl-C, a guide through the example graph, colours and captions, and
the saved queries as favourites. It prints the address too, for where no web
browser can be opened. Without a Neo4j of your own it starts the local one.

Neo4j does not say where its Browser is: that of your own Neo4j is looked for on
its host at port 7474, or 7473 if the connection is encrypted.

` + connectHelp,
		Flags: append([]cli.Flag{
			&cli.BoolFlag{Name: "no-open", Usage: "only print the address"},
			&cli.StringFlag{Name: "browser", Usage: "`ADDRESS` of Neo4j Browser, as http://localhost:7474/browser/", DefaultText: "on the host of Neo4j"},
		}, connectFlags()...),
		Action: p.browse,
	}
}

func (p *program) browse(c *cli.Context) error {
	if err := noArguments(c); err != nil {
		return err
	}
	store, s, err := p.connect(c, p.startLocal)
	if err != nil {
		return err
	}
	store.Close(c.Context) // it was to find out whether Browser will be able to connect
	guide, link, err := p.guide(c, s)
	if err != nil {
		return err
	}
	fmt.Fprintln(p.stdout, link)
	p.sayBrowse(s, guide)
	if !c.Bool("no-open") {
		go p.openLink(link)
	}
	return guide.Serve(c.Context)
}

// guide is what to serve, and the address that opens Neo4j Browser with it.
func (p *program) guide(c *cli.Context, s server) (*browse.Server, string, error) {
	keys, err := actorKeys()
	if err != nil {
		return nil, "", err
	}
	home, err := p.browserHome(c, s)
	if err != nil {
		return nil, "", err
	}
	guide, err := browse.Listen(keys)
	if err != nil {
		return nil, "", err
	}
	link, err := browse.Link(home, s.Config, guide.URL+"/guide.html")
	return guide, link, err
}

// browserHome is where Neo4j Browser is. Our own look may fail where the web browser's does not, at a proxy for one, so it
// only warns.
func (p *program) browserHome(c *cli.Context, s server) (string, error) {
	home := c.String("browser")
	if s.local != nil && home == "" {
		return s.local.BrowserURL, nil
	}
	if home == "" {
		var err error
		if home, err = browse.Home(s.URI); err != nil {
			return "", err
		}
	}
	if err := browse.Answers(c.Context, home); err != nil {
		p.ui.warn(hinted{err, "give its address with --browser"})
	}
	return home, nil
}

// sayBrowse says how to log in. The password itself would stay on the screen.
func (p *program) sayBrowse(s server, guide *browse.Server) {
	if s.local != nil {
		p.ui.say("connect as %s, with the password in %s", s.Username, s.local.PasswordFile)
	} else {
		p.ui.say("connect to %s as %s", s.URI, s.Username)
	}
	p.ui.say("the guide, colours and favourites come from %s; Ctrl-C ends it", guide.URL)
}

func (p *program) openLink(link string) {
	if err := browse.Open(link); err != nil {
		p.ui.say("no web browser can be opened (%v): open the address above yourself", err)
	}
}

// actorKeys finds actors by name, in what the ingest knows of the world.
func actorKeys() (browse.Keys, error) {
	known, err := loadRegister()
	if err != nil {
		return nil, err
	}
	return func(name string) (string, bool) {
		found := known.find(name)
		if len(found) != 1 {
			return "", false
		}
		return found[0].Key, true
	}, nil
}
