"""Writes weights files, format 1 of ingest/weights: what the encoder and the heads of the reader are read from.

It needs numpy and nothing else. The format is described in ingest/nlp/model/README.md; this module adds the kind "i8" to it.

    sections = encoder_sections(params, vocabulary)     # params: arrays by the names of BERT's safetensors
    sections["head.W"], sections["labels.head"] = matrix, ["AGREE", "ATTACK"]
    write("reader.bin", sections)
"""
import hashlib
import pathlib
import struct

import numpy as np

MAGIC, FORMAT = b"DIPLOGNN", 1  # as in ingest/weights/file.go
KINDS = {np.dtype("int8"): "i8", np.dtype("float16"): "f16", np.dtype("float32"): "f32"}
POSITIONS = 160  # the longest window


def pack(sections):
    """The bytes of a file: sections by name, each an array of int8, float16 or float32, or a list of lines."""
    index, body = [], bytearray()
    for name, content in sorted(sections.items()):
        kind, size, data = section(name, content)
        index.append(f"{name}\t{kind}\t{size}\t{len(body)}\t{len(data)}\n")
        body += data + bytes(-len(data) % 4)
    text = "".join(index).encode()
    payload = struct.pack("<I", len(text)) + text + bytes(body)
    return MAGIC + struct.pack("<I", FORMAT) + hashlib.sha256(payload).digest() + payload


def section(name, content):
    """A section's kind, size and little-endian bytes."""
    if isinstance(content, (list, tuple)):
        if any("\n" in line for line in content):
            raise ValueError(f"packing {name!r}: a line has a line feed in it")
        return "text", str(len(content)), "".join(line + "\n" for line in content).encode()
    array = np.asarray(content)
    if array.dtype not in KINDS or array.ndim == 0:
        raise ValueError(f"packing {name!r}: an array of {array.dtype}, rank {array.ndim}; want int8, float16 or float32")
    if not np.isfinite(array).all():
        raise ValueError(f"packing {name!r}: it has numbers that are not finite")
    data = np.ascontiguousarray(array).astype(array.dtype.newbyteorder("<")).tobytes()
    return KINDS[array.dtype], "x".join(map(str, array.shape)), data


def write(path, sections):
    """Writes a weights file: the same sections give the same bytes on every machine."""
    pathlib.Path(path).write_bytes(pack(sections))


def quantise(matrix):
    """A matrix as int8 and a float32 scale a row: scale = max|row| / 127, rounded half to even. A row of zeros has scale 0."""
    matrix = np.asarray(matrix, np.float32)
    scale = (np.abs(matrix).max(axis=-1) / np.float32(127)).astype(np.float32)
    divisor = np.where(scale > 0, scale, np.float32(1))
    return np.clip(np.rint(matrix / divisor[..., None]), -127, 127).astype(np.int8), scale


def add_matrix(sections, name, scale_name, matrix, full):
    """Adds a matrix: as it is, or quantised with its scales."""
    if full:
        sections[name] = np.asarray(matrix, np.float32)
    else:
        sections[name], sections[scale_name] = quantise(matrix)


def encoder_sections(params, vocabulary, full=False):
    """All sections of the encoder, from BERT's arrays by their safetensors names and the vocabulary in order of ids.

    Matrices become int8; with full they stay float32, for parity tests only.
    """
    get = lambda name: np.asarray(params[name], np.float32)  # noqa: E731
    words = get("embeddings.word_embeddings.weight")
    if len(words) != len(vocabulary):
        raise ValueError(f"making the encoder's sections: {len(words)} word embeddings for {len(vocabulary)} words")
    place = get("embeddings.position_embeddings.weight")[:POSITIONS] + get("embeddings.token_type_embeddings.weight")[0]
    sections = {"vocabulary": list(vocabulary), "embed.position": place.astype(np.float32 if full else np.float16)}
    add_matrix(sections, "embed.word", "embed.word.scale", words, full)
    add_norm(sections, "embed.norm", get, "embeddings.LayerNorm")
    layers = {name.split(".")[2] for name in params if name.startswith("encoder.layer.")}
    for n in range(len(layers)):
        add_layer(sections, f"layer.{n}.", get, f"encoder.layer.{n}.", full)
    return sections


def add_layer(sections, to, get, source, full):
    """Adds the four products of a layer, and its two norms."""
    thirds = [f"attention.self.{part}" for part in ("query", "key", "value")]
    for name, parts in {"qkv": thirds, "out": ["attention.output.dense"], "up": ["intermediate.dense"],
                        "down": ["output.dense"]}.items():
        matrix = np.concatenate([get(f"{source}{part}.weight") for part in parts])
        add_matrix(sections, f"{to}{name}.W", f"{to}{name}.scale", matrix, full)
        sections[f"{to}{name}.b"] = np.concatenate([get(f"{source}{part}.bias") for part in parts])
    add_norm(sections, to + "norm1", get, source + "attention.output.LayerNorm")
    add_norm(sections, to + "norm2", get, source + "output.LayerNorm")


def add_norm(sections, to, get, source):
    """Adds what a layer norm multiplies and adds."""
    sections[to + ".gain"], sections[to + ".bias"] = get(source + ".weight"), get(source + ".bias")
