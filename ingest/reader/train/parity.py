#!/usr/bin/env python3
"""Writes what the training code reads in some texts, for the program to be compared with: testdata/parity.jsonl.gz.

usage: parity.py FOLDER [TEXTS]    FOLDER is what train.py wrote; run in the repository's root

Two readings a text: of the shipped model, whose encoder testdata/reference.py computes with the program's own arithmetic, and of the
same in full precision.
"""
import gzip
import json
import pathlib
import sys

import numpy as np

import data
import evaluate
import model
import network
import train

sys.path.insert(0, str(train.ROOT / "ingest/reader/encoder/testdata"))
import reference  # noqa: E402


def events(params, window, states):
    """The events of a window, from its hidden states."""
    h = np.zeros((1, data.WINDOW, states.shape[1]), np.float32)
    h[0, :len(states)] = states
    found = evaluate.triggers(np.asarray(network.types(params, h))[0], window, 0.5)
    out = []
    for at, kinds in found:
        near, path = np.zeros(data.WINDOW, np.float32), np.zeros(data.WINDOW, np.int32)
        data.reach(window, at, near, path)
        where, kind = np.array([[at]]), np.array([[kinds.argmax()]])
        status = np.asarray(network.statuses(params, h, where, kind))[0, 0]
        roles = np.asarray(network.roles(params, h, where, kind, path[None, None]))[0, 0]
        e = evaluate.decode(window, at, kinds, status, roles)
        out.append({"type": e["type"], "status": e["status"], "at": e["at"], **e["spans"]})
    return out


def main():
    folder, count = pathlib.Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    _, tokenizer = train.base(train.fetched())
    params = dict(np.load(folder / "weights.npz"))
    odd = train.prepared("-", text=(train.ROOT / "ingest/reader/testdata/odd.jsonl").read_text(encoding="utf-8"))
    passages = sorted(train.prepared(), key=lambda p: (data.part(p["id"]), p["id"]))[:count - len(odd)]
    both = [model.sections(params, model.vocabulary(tokenizer), full) for full in (False, True)]
    names = {p["id"] for p in odd}
    with gzip.GzipFile(train.ROOT / "ingest/reader/testdata/parity.jsonl.gz", "wb", mtime=0) as out:
        for p in passages + odd:
            cut = data.windows(p, tokenizer)
            rounded, full = ([e for w in cut for e in events(params, w, reference.forward(s, np.array(w.ids)))] for s in both)
            line = {"id": p["id"], "rounded": rounded, "full": full} | ({"text": p["text"]} if p["id"] in names else {})
            out.write((json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n").encode())


if __name__ == "__main__":
    main()
