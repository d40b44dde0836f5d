#!/usr/bin/env python3
"""Writes what wordpiece_test.go compares with, and ../unicode.txt. It needs the library tokenizers and nothing else.

    wordpiece.py VOCAB      VOCAB is vocab.txt of an uncased BERT, 30,522 lines

unicode.txt has the classes of code points as the library has them. wordpiece.txt.gz has texts made here and the pieces of
each: a line of the text as JSON, then one of its pieces "token start end" with tabs between them. The vocabulary of the test
is those of the tokens of VOCAB that any text of any word could come upon: vocab.txt.gz, made smaller by whatever is not
needed, so that the pieces are the same.
"""
import argparse
import gzip
import json
import pathlib
import random

from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

HERE = pathlib.Path(__file__).parent

PLAIN = """The foreign minister of Ukraine met his Polish counterpart in Warsaw on Tuesday.
"We reject these allegations," a spokeswoman said; talks will resume in Geneva next week.
North Korea's leader accused the U.S. of "hostile" drills -- and vowed to respond.
Macron, Scholz & Sunak agreed on a €50bn package, 3.5% of GDP, at 10:30 a.m. GMT.
The ambassador (recalled in 2023) returned to Ankara; no date was given.
unaffable counterinsurgency antidisestablishmentarianism internationalisation deindustrialization
Côte d'Ivoire, São Tomé and Príncipe, Curaçao, Réunion, Türkiye, Łódź, Kraków, Đà Nẵng, Þingvellir
Recep Tayyip Erdoğan'ın İstanbul'daki ILGAZ DIŞIŞLERİ ıssız IĞDIR
Straße STRASSE ẞ ß Größe œuvre Œuvre æsir Æ ﬁnance ﬀ ŉ ǆ ǅ Ǆ ĳ
Ο Αλέξης Τσίπρας ΟΔΥΣΣΕΥΣ ὈΔΥΣΣΕΎΣ ᾳ ᾼ ΐ ς σ Σ
Владимир Зеленский подписал соглашение; й Й ё Ё ѝ Ї ї Ґ
قال وزير الخارجية إن المحادثات ستستأنف، هل؟ ـــ ﷺ ﻻ ١٢٣ ۱۲۳
משרד החוץ הודיע: שָׁלוֹם״ ״
中国外交部发言人汪文斌 told 記者會 on Monday。「你好」！Ｆｕｌｌ　ｗｉｄｔｈ ﾊﾝｶｸ ガ が か゛ ゙
대한민국 외교부 장관 한국어 가각힣
นายกรัฐมนตรี กล่าวว่า हिन्दी में विदेश मंत्री தமிழ் বাংলা ગુજરાતી ਪੰਜਾਬੀ ಕನ್ನಡ മലയാളം ქართული Հայաստան አማርኛ ភាសា
😀 talks 👍🏽 flags 🇺🇦🇷🇺 👩‍👩‍👧‍👦 ❤️ ☮️ ✈︎ ①②③ ½ ² ₂ ™ © ® № ℃ Ω Å K
“curly” ‘single’ „low“ «guillemets» ‹x› – — ― … ‐ ‑ ‒ · • † ‡ § ¶ ¿ ¡ ′ ″ ‰
zero​width joi‍ner non‌joiner soft­hyphen word⁠joiner ‮rtl‬ ﻿bom
nbsp here thin space　ideographic line para \u0085next\u000bvt\u000cff\u001fus
\u0000nul \u0007bell \u007fdel \u0080c1 \u009f \ufffd replaced \ue000private\uf8ff \U000f0000plane \U0010ffff
a\u0301 e\u0301\u0327 o\u0308\u0304 \u0301 start \u0344 \u0300\u0301\u0302 n\u0303o A\u030a \u1e9b\u0323 q\u0307\u0323 x\u20dd \u0488 \u1dc4
http://www.un.org/press/en?x=1&y=2#top user@example.com C++ a_b a-b a/b 1,000,000.00 $5 +3 <tag> {x} [y] `z` ~ ^ | \\ @ =
[CLS] [SEP] [MASK] [UNK] [PAD] ##ing ## # ##
tabs\tand\r\nlines\n\nblank
x𝐀𝑏𝒞 𝟙𝟚 𐐀𐐨 𞤀 𠀀𠮷 豈 ﬅ ㍿ ㋀ ꙮ ꜩ 𐍈
\u061d \u09fd \u0a76 \u166d \u2e43x \u2e4f \U000111c9 \u07fd \u0898 \u1734 \u1acf \U0001f9ff \U0001fae8 \u0890 \u08e2x \U00013430x
\u037e \u0387 \u1fef \u2000x\u2001y \u212a \u2126 \u212b \u1fbe \u0340 \u0958 \u2adc \ufb1d \ufb2e \U0001d15e \uf900 \U0002f800
""".split("\n")
PARTS = [*"abcdefgxyzABCXYZ0123", *" .,;:'\"-()$%&", " ", "  ", "the ", "ing", "tion", "é", "É", "ñ", "ü", "ß", "İ", "ı", "Σ", "ς", "й",
         "Ж", "ع", "中", "国", "が", "한", "가", "\u0301", "\u0308", "\u200d", "\u200b", "\u00a0", "\u00ad", "\ufeff", "\u0000", "\ue123", "’", "“",
         "–", "…", "😀", "🏽", "🇺🇦", "\t", "\n", "ﬁ", "ǆ", "ά", "ᾳ", "१", "ิ", "\u0345", "\u2028", "\u3000", "\U0001d15e", "\ud7a3", "##"]


def texts(vocabulary):
    """Plain and odd lines, and random ones: of odd parts, of tokens run together, of any code points."""
    r = random.Random(11)
    result = PLAIN + ["", " ", "a" * 100, "a" * 101, "é" * 100, "x " + "ab" * 60 + " y", "한" * 33 + "x", "한" * 34, "." * 120, "中" * 120]
    result += ["".join(r.choice(PARTS) for _ in range(r.randint(1, 40))) for _ in range(450)]
    words = [t.removeprefix("##") for t in vocabulary]
    result += ["".join(r.choice(words) + r.choice(["", "", " ", "-", "\u0301"]) for _ in range(r.randint(1, 12))) for _ in range(350)]
    planes = [(0x20, 0x250), (0x250, 0x1000), (0x1000, 0x3100), (0xA000, 0xD800), (0xE000, 0x10000), (0x10000, 0x20000)]
    for _ in range(170):
        chars = (chr(r.randrange(*r.choice(planes))) + r.choice(["", "", "a", " "]) for _ in range(r.randint(1, 15)))
        result.append("".join(chars))
    return result


def make(vocabulary):
    t = Tokenizer(models.WordPiece({w: i for i, w in enumerate(vocabulary)}, unk_token="[UNK]", max_input_chars_per_word=100))
    t.normalizer, t.pre_tokenizer = normalizers.BertNormalizer(), pre_tokenizers.BertPreTokenizer()
    return t


def pieces(tokenizer, text):
    e = tokenizer.encode(text, add_special_tokens=False)
    return [f"{token} {start} {end}" for token, (start, end) in zip(e.tokens, e.offsets)]


def fewer(vocabulary, lines):
    """The part of a vocabulary that is in a word of one of the texts, from its beginning or from later on."""
    t = make(vocabulary)
    words = {w for text in lines for w, _ in t.pre_tokenizer.pre_tokenize_str(t.normalizer.normalize_str(text))}
    parts = {w[a:b] for w in words if len(w) <= 100 for a in range(len(w)) for b in range(a + 1, min(len(w), a + 20) + 1)}
    return ["[PAD]", "[UNK]", "[CLS]", "[SEP]", *(v for v in vocabulary if v.removeprefix("##") in parts or v in parts)]


def classes():
    """The code points of each class, by what normalising and splitting does to one."""
    on = dict.fromkeys(["clean_text", "handle_chinese_chars", "strip_accents", "lowercase"], False)
    only = lambda step: normalizers.BertNormalizer(**{**on, step: True}).normalize_str  # noqa: E731
    clean, ideographs, accents = only("clean_text"), only("handle_chinese_chars"), only("strip_accents")
    split = pre_tokenizers.BertPreTokenizer().pre_tokenize_str
    result = {"alone": [], "blank": [], "dropped": [], "mark": [], "punctuation": []}
    for c in (chr(c) for c in range(0x110000) if not 0xD800 <= c < 0xE000):
        x = f"x{c}x"
        cleaned = clean(x)
        result["dropped"] += [ord(c)] * (cleaned == "xx")
        result["blank"] += [ord(c)] * (cleaned == "x x")
        result["mark"] += [ord(c)] * (accents(x) == "xx")
        result["alone"] += [ord(c)] * (ideographs(x) != x)
        result["punctuation"] += [ord(c)] * (len(split(x)) == 3)
    return result


def write_classes():
    lines = ["# Classes of code points, as the library tokenizers has them: class, first, last. testdata/wordpiece.py wrote it."]
    for name, codes in classes().items():
        start = 0
        for i in range(1, len(codes) + 1):
            if i == len(codes) or codes[i] != codes[i - 1] + 1:
                lines.append(f"{name} {codes[start]:x} {codes[i - 1]:x}")
                start = i
    (HERE.parent / "unicode.txt").write_text("\n".join(lines) + "\n")


def write(name, text):
    (HERE / name).write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("vocabulary", type=pathlib.Path)
    vocabulary = parser.parse_args().vocabulary.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    lines = texts(vocabulary)
    whole, part = make(vocabulary), fewer(vocabulary, lines)
    small = make(part)
    out = []
    for text in lines:
        found = pieces(whole, text)
        assert pieces(small, text) == found, text
        out.append(json.dumps(text) + "\n" + "\t".join(found) + "\n")
    write("wordpiece.txt.gz", "".join(out))
    write("vocab.txt.gz", "".join(v + "\n" for v in part))
    write_classes()


if __name__ == "__main__":
    main()
