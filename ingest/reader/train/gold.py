#!/usr/bin/env python3
"""Makes of a tenth of the corpus what scores a whole command: articles, and gold in the format of news_score.py.

usage: gold.py PREPARED.jsonl PART FOLDER    part 0 is the unread tenth; writes articles.jsonl and gold.jsonl
"""
import json
import pathlib
import sys

import data


def end(text, spans):
    return [{"words": text[a:b], "code": ""} for a, b in spans]


def main():
    prepared, part, folder = sys.argv[1], int(sys.argv[2]), pathlib.Path(sys.argv[3])
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "articles.jsonl", "w", encoding="utf-8") as articles, open(folder / "gold.jsonl", "w", encoding="utf-8") as gold:
        for p in data.load(prepared):
            if data.part(p["id"]) != part:
                continue
            text = p["text"]
            print(json.dumps({"id": p["id"], "text": text, "published": p["published"]}), file=articles)
            print(json.dumps({"id": p["id"], "events": [
                {"type": [e["type"]], "status": e["status"], "source": end(text, e["source"]), "target": end(text, e["target"]),
                 "at": e["trigger"][0], "core": True} for e in p["events"]]}), file=gold)


if __name__ == "__main__":
    main()
