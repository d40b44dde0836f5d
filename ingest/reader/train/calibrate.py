#!/usr/bin/env python3
"""Measures how often events are right by how sure the program is of them, and writes ingest/events/data/confidence.tsv.

usage: calibrate.py PREPARED.jsonl [PART]    run in the repository's root; part 0, the unread tenth, unless told otherwise

An event is right if the passage has one of its type in the same sentence whose ends it names (see evaluate.py). First a table that
lifts all above what is told is written and the program built with it, so that it prints what it is sure of; then the table that makes
shares of right events of that, rising by isotonic regression over groups of GROUP events.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

import data
import evaluate

TABLE = pathlib.Path("ingest/events/data/confidence.tsv")
WHO = ("both", "reader")
GROUP = 60
LEAST = 0.3  # events.least


def write(points):
    head = [line for line in TABLE.read_text().splitlines() if line.startswith("#")]
    rows = [f"{who}\t{sure}\t{confidence}" for who in WHO for sure, confidence in points[who]]
    TABLE.write_text("\n".join(head + rows) + "\n")


def extract(passages):
    lines = "".join(json.dumps({"id": p["id"], "text": p["text"], "published": p["published"]}) + "\n" for p in passages)
    with tempfile.TemporaryDirectory() as folder:
        program = pathlib.Path(folder, "diplograph")
        subprocess.run(["go", "build", "-o", program, "./cmd/diplograph"], check=True)
        done = subprocess.run([program, "extract", "-"], input=lines, capture_output=True, text=True, check=True)
    return {r["id"]: r["events"] for r in map(json.loads, done.stdout.splitlines())}


def who(event):
    return "reader" if event["rule"] == "reader" else "both"


def told(event):
    end = lambda parties: [p["text"] + " " + p.get("name", "") for p in parties]
    return {"type": event["type"], "status": event["status"], "at": event["trigger"]["start"],
            "source": end(event["source"]), "target": end(event["target"])}


def outcomes(passages, events):
    """What each event's teller is sure of, and whether it is right."""
    out = {w: [] for w in WHO}
    for p in passages:
        wanted = evaluate.gold(p)
        for e in events.get(p["id"], []):
            t = told(e)
            right = any(evaluate.sentence(p, g["at"]) == evaluate.sentence(p, t["at"]) and evaluate.fits(g, t, "linked") for g in wanted)
            out[who(e)].append(((e["confidence"] - LEAST) / (1 - LEAST), right))
    return out


def isotonic(pairs):
    """Points (sure, share right) of a rising step function, by pooling neighbours that fall."""
    pairs = sorted(pairs)
    groups = [pairs[i:i + GROUP] for i in range(0, len(pairs), GROUP)]
    if len(groups) > 1 and len(groups[-1]) < GROUP // 2:
        groups[-2:] = [groups[-2] + groups[-1]]
    pools = []
    for g in groups:
        pools.append([sum(s for s, _ in g), sum(r for _, r in g), len(g)])
        while len(pools) > 1 and pools[-2][1] / pools[-2][2] >= pools[-1][1] / pools[-1][2]:
            a = pools.pop()
            pools[-1] = [x + y for x, y in zip(pools[-1], a)]
    points = {round(s / n, 3): round(r / n, 3) for s, r, n in pools}
    first, last = min(points), max(points)
    points.setdefault(0.0, points[first])
    points.setdefault(1.0, points[last])
    return sorted(points.items())


def main():
    part = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    passages = [p for p in data.load(sys.argv[1]) if data.part(p["id"]) == part]
    write({w: [(0.0, LEAST), (1.0, 1.0)] for w in WHO})
    found = outcomes(passages, extract(passages))
    write({w: isotonic(found[w]) if found[w] else [(0.0, 0.0), (1.0, 1.0)] for w in WHO})
    for w in WHO:
        print(w, len(found[w]), "events,", f"{sum(r for _, r in found[w]) / max(len(found[w]), 1):.3f} right")


if __name__ == "__main__":
    main()
