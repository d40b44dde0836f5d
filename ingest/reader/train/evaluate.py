"""Decodes what the network scores into events, and compares events with those that a passage has.

An event told is typed right if an event of that type in the same sentence is not taken yet; it is linked if also each party that
the passage names shares a word with one that is told (for deeds done together in either slot). A second telling is no fault.
"""

import re
from collections import Counter

import numpy as np

from data import ROLES, STATUSES, TYPES

STOP = set("the a an of and in on to for by its their his her".split())
TOGETHER = {"CONSULT", "AGREE", "COOPERATE", "ASSAULT", "SUPPORT"}
REAL = {"occurred", "ongoing"}


def softmax(x):
    y = np.exp(x - x.max(-1, keepdims=True))
    return y / y.sum(-1, keepdims=True)


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def triggers(scores, window, threshold):
    """Pieces at which an event is told, with the probabilities of its types."""
    p = softmax(scores)
    return [(i, p[i, 1:]) for i in range(len(window)) if window.first[i] and 1 - p[i, 0] > threshold]


def spans(probabilities, window, at, threshold=0.5):
    """Runs of pieces of the trigger's sentence over a threshold, as whole words: code points."""
    out = []
    tokens = window.passage["tokens"]
    last = None
    for i in range(len(window)):
        if window.sentence[i] != window.sentence[at] or window.token[i] < 0 or probabilities[i] <= threshold:
            continue
        t = window.token[i]
        if out and (i == last + 1 or tokens[t]["start"] < out[-1][1]):
            out[-1][1] = max(out[-1][1], tokens[t]["end"])
        else:
            out.append([tokens[t]["start"], tokens[t]["end"]])
        last = i
    return out


def decode(window, at, kinds, status, roles):
    text = window.passage["text"]
    t = window.passage["tokens"][window.token[at]]
    e = {"type": TYPES[int(kinds.argmax())], "status": STATUSES[int(status.argmax())], "at": t["start"]}
    e["spans"] = {name: spans(sigmoid(roles[r]), window, at) for r, name in enumerate(ROLES)}
    for name in ROLES:
        e[name] = [text[a:b] for a, b in e["spans"][name]]
    return e


def bag(phrases):
    return {w for p in phrases for w in re.findall(r"\w+", re.sub(r"['’]s\b", " ", p.lower())) if w not in STOP}


def meets(wanted, told):
    """Whether one party wanted shares a word with those told; nobody wanted is met by anybody."""
    return not wanted or any(bag([w]) & bag(told) for w in wanted)


def fits(gold, told, level):
    if gold["type"] != told["type"]:
        return False
    if level == "typed":
        return True
    s, t = told["source"], told["target"]
    ok = meets(gold["source"], s) and meets(gold["target"], t)
    if not ok and gold["type"] in TOGETHER:
        ok = meets(gold["source"], s + t) and meets(gold["target"], s + t)
    if not ok or level == "linked":
        return ok
    return (gold["status"] in REAL) == (told["status"] in REAL)


def gold(passage):
    text = passage["text"]
    return [{"type": e["type"], "status": e["status"], "at": e["trigger"][0],
             **{r: [text[a:b] for a, b in e[r]] for r in ROLES[:-1]}} for e in passage["events"]]


def sentence(passage, at):
    """The sentence of a passage that a code point is in."""
    return max((k for k, s in enumerate(passage["sentences"]) if s[0] <= at), default=0)


def score(passages, told):
    """F1, precision and recall at each level; told has the events of each passage by its id."""
    out = {}
    for level in ("typed", "linked", "status"):
        c = Counter()
        for p in passages:
            wanted, used = gold(p), set()
            for e in told.get(p["id"], []):
                c["told"] += 1
                same = [g for g in range(len(wanted)) if sentence(p, wanted[g]["at"]) == sentence(p, e["at"]) and fits(wanted[g], e, level)]
                free = sorted((g for g in same if g not in used), key=lambda g: abs(wanted[g]["at"] - e["at"]))
                used.update(free[:1])
                c["right"] += bool(same)
            c["found"] += len(used)
            c["wanted"] += len(wanted)
        precision, recall = c["right"] / max(c["told"], 1), c["found"] / max(c["wanted"], 1)
        out[level] = (2 * precision * recall / max(precision + recall, 1e-9), precision, recall)
    return out


def by_type(passages, told):
    """F1, precision and recall of each type, typed and linked."""
    out = {}
    for name in TYPES:
        only = lambda events: [e for e in events if e["type"] == name]
        some = [{**p, "events": only(p["events"])} for p in passages]
        s = score(some, {k: only(v) for k, v in told.items()})
        out[name] = (s["typed"], s["linked"], sum(len(p["events"]) for p in some))
    return out
