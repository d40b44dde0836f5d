"""From prepared passages to the arrays that the network reads: windows of whole sentences, word pieces, labels."""

import json
import zlib

import numpy as np

TYPES = ("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE "
         "COERCE ASSAULT").split()
STATUSES = "occurred ongoing planned conditional alleged denied negated rejected".split()
ROLES = "source target mediator host when where trigger".split()  # the last: the words of the trigger itself

WINDOW = 144  # word pieces of a window, [CLS] and [SEP] included
SHAPES = (32, 64, 80, 96, 112, 128, 144)  # lengths that windows are padded to
STEPS = 3  # steps up from a trigger that are told apart
DEPS = ("- ROOT acl acomp advcl advmod agent amod appos attr aux auxpass case cc ccomp compound conj csubj csubjpass dative dep det "
        "dobj expl intj mark meta neg nmod npadvmod nsubj nsubjpass nummod oprd parataxis pcomp pobj poss preconj predet prep "
        "prt punct quantmod relcl xcomp").split()
PATHS = (STEPS + 1) * len(DEPS)  # what path() tells apart


def load(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def part(identifier):
    """The tenth that a passage belongs to, 0 to 9; 0 is never trained on (corpus.Passage.Held)."""
    return zlib.crc32(identifier.encode()) % 10


class Window:
    """Some whole sentences of a passage as word pieces."""

    def __init__(self, passage, pieces, sentences):
        self.passage = passage
        self.ids = [101] + [p[0] for p in pieces] + [102]
        self.start = [0] + [p[1] for p in pieces] + [0]
        self.end = [0] + [p[2] for p in pieces] + [0]
        self.sentence = [-1] + sentences + [-1]
        self.token = words(passage["tokens"], self.start, self.end)
        self.first = [i > 0 and self.token[i] >= 0 and self.token[i] != self.token[i - 1] for i in range(len(self.ids))]
        self.events = []

    def __len__(self):
        return len(self.ids)

    def within(self, span):
        """The pieces of a span of code points."""
        return [i for i in range(1, len(self.ids) - 1) if self.start[i] < span[1] and self.end[i] > span[0]]


def words(tokens, start, end):
    """For each piece the index of the parser's token in which it begins; -1 for [CLS] and [SEP]."""
    out, k = [], 0
    for i, (a, b) in enumerate(zip(start, end)):
        if b == 0:
            out.append(-1)
            continue
        while k + 1 < len(tokens) and tokens[k]["end"] <= a:
            k += 1
        out.append(k)
    return out


def windows(passage, tokenizer):
    """Cuts a passage into windows."""
    encoded = tokenizer.encode(passage["text"], add_special_tokens=False)
    pieces = [(i, a, b) for i, (a, b) in zip(encoded.ids, encoded.offsets)]
    out, current, marks, k = [], [], [], 0
    for number, (start, end) in enumerate(passage["sentences"]):
        sentence = []
        while k < len(pieces) and pieces[k][1] < end:
            sentence.append(pieces[k])
            k += 1
        for at in range(0, len(sentence), WINDOW - 2):
            chunk = sentence[at:at + WINDOW - 2]
            if len(current) + len(chunk) > WINDOW - 2:
                out.append(Window(passage, current, marks))
                current, marks = [], []
            current, marks = current + chunk, marks + [number] * len(chunk)
    if current:
        out.append(Window(passage, current, marks))
    return out


def label(window):
    """Gives a window the events whose trigger begins in it: (piece, type, status, pieces of each role)."""
    taken = set()
    for e in window.passage["events"]:
        at = [i for i in window.within(e["trigger"]) if window.first[i]] or window.within(e["trigger"])
        if not at or at[0] in taken:
            continue
        taken.add(at[0])
        roles = [sum((window.within(s) for s in e[r]), []) for r in ROLES[:-1]] + [window.within(e["trigger"])]
        window.events.append((at[0], TYPES.index(e["type"]), STATUSES.index(e["status"]), roles))


def path(tokens, trigger, other):
    """How one gets from the trigger to another word in the tree: the steps up, and the label of the first edge down."""
    up = [trigger]
    while tokens[up[-1]]["head"] != up[-1] and len(up) <= STEPS:
        up.append(tokens[up[-1]]["head"])
    down, seen = other, "-"
    for _ in range(len(tokens)):
        if down in up:
            return up.index(down) * len(DEPS) + index(DEPS, seen)
        if tokens[down]["head"] == down:
            break
        seen, down = tokens[down]["dep"], tokens[down]["head"]
    return STEPS * len(DEPS) + index(DEPS, "-")


def index(names, name):
    return names.index(name) if name in names else 0


def batch(group, triggers):
    """Pads windows to one length and stacks them; triggers is the most events of a window."""
    length = next(n for n in SHAPES if n >= max(map(len, group)))
    n = len(group)
    b = {
        "ids": np.zeros((n, length), np.int32), "mask": np.zeros((n, length), np.float32),
        "first": np.zeros((n, length), np.float32), "type": np.zeros((n, length), np.int32),
        "at": np.zeros((n, triggers), np.int32), "kind": np.zeros((n, triggers), np.int32),
        "status": np.zeros((n, triggers), np.int32), "real": np.zeros((n, triggers), np.float32),
        "reach": np.zeros((n, triggers, length), np.float32), "path": np.zeros((n, triggers, length), np.int32),
        "roles": np.zeros((n, triggers, len(ROLES), length), np.float32),
    }
    for k, w in enumerate(group):
        m = len(w)
        b["ids"][k, :m], b["mask"][k, :m], b["first"][k, :m] = w.ids, 1, w.first
        for j, (at, kind, status, roles) in enumerate(w.events[:triggers]):
            b["type"][k, at] = kind + 1
            b["at"][k, j], b["kind"][k, j], b["status"][k, j], b["real"][k, j] = at, kind, status, 1
            for r, pieces in enumerate(roles):
                b["roles"][k, j, r, pieces] = 1
            reach(w, at, b["reach"][k, j], b["path"][k, j])
    return b


def reach(w, at, near, paths):
    """Marks the pieces of a trigger's sentence, and the path to each."""
    tokens, memo = w.passage["tokens"], {}
    for i in range(len(w)):
        if w.sentence[i] == w.sentence[at]:
            near[i] = 1
            t = w.token[i]
            if t not in memo:
                memo[t] = path(tokens, w.token[at], t)
            paths[i] = memo[t]
