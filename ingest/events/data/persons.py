#!/usr/bin/env python3
"""Writes persons.txt: the English nouns whose first WordNet sense is a person or a group of people.

usage: persons.py [WORDNET_DIR] > persons.txt     (Debian: package wordnet-base, folder /usr/share/wordnet)
"""
import sys
from pathlib import Path

PERSON, GROUP = "18", "14"  # lexicographer files noun.person and noun.group
# First senses that news does not mean: things, measures and abstractions.
STOP = set("""account act agenda angel arm arms array asset attack avatar aviation base batch battery beast black block blue body
bomber branch broad bundle call caravan case cast caste category chain class clerk club collection column
combination conference content convention copy core culture data dead deal drive dry economy element enemy ex far
federal few fields fire first flight force formation forum forward foundation free front gathering 
generation gold governance great green handy head heart heavy host household humanitarian independent invalid issue
item kind label last law lead league leak leftover let liberal line list lost lot major market mass material meeting
minor model moderate month more movement nature network number object order ouster package pair parks part past
piece plant plot population private pro program project public race rally range rank record red regular round row
same school second sectarian section sector selection senior sensitive separatism sequence series session set
settlement shadow side social sole solid sort species sphere stick stock store straight string subject suite system
target team tell temporary territorial thing tough track trade trail trailer train type underground union unit
variety volume voucher waters wave way web week white wildlife wing world year""".split())


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
