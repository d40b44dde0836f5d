#!/usr/bin/env python3
"""Writes persons.txt: the English nouns whose first WordNet sense is a person or a group of people.

usage: persons.py [WORDNET_DIR] > persons.txt     (Debian: package wordnet-base, folder /usr/share/wordnet)
"""
import sys
from pathlib import Path

PERSON, GROUP = "18", "14"  # lexicographer files noun.person and noun.group
# First senses that news does not mean: things, measures and abstractions.
STOP = set("""account act agenda angel arms array asset attack avatar base battery beast block body bomber bundle call
case category caravan chain class clerk collection column combination content copy culture deal drive element enemy fire
flight force foundation front generation head host issue item kind leak league line list lot mass material model month
movement nature number object order pair part past piece plot population program project race range record round row
school section sector selection sequence series set shadow side sort stock string subject suite system target team thing
track trade trail train type union unit variety volume wave way web week world year""".split())


def main(folder):
    sense = {}
    for line in (folder / "data.noun").open(encoding="utf-8"):
        if line[0] != " ":
            offset, lexfile = line.split()[:2]
            sense[offset] = lexfile
    words = set()
    for line in (folder / "index.noun").open(encoding="utf-8"):
        if line[0] == " ":
            continue
        fields = line.split()
        lemma, first = fields[0], fields[-int(fields[2])]
        if lemma.isalpha() and lemma not in STOP and sense[first] in (PERSON, GROUP):
            words.add(lemma)
    print("# Nouns whose first WordNet 3.0 sense is a person or a group: who can act. Made by persons.py.")
    print("# Source: WordNet 3.0, Princeton University (licence in NOTICE). One lemma a line, sorted.")
    print("\n".join(sorted(words)))


main(Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/wordnet"))
