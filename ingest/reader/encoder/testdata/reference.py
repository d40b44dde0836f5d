#!/usr/bin/env python3
"""The encoder in numpy, and the hidden states that encoder_test.go wants. It needs numpy and nothing else.

    reference.py                  write states.bin beside this script: of random weights that the test makes again
    reference.py --real FOLDER    compare int8 with float32 for a model's folder (model.safetensors, vocab.txt); needs safetensors

Of integers, the arithmetic is that of ingest/reader/encoder, to the last bit: a number that differs in its last bit may be rounded
to another integer, and that shows. Of float32 it is plain numpy, in whatever order that adds.
"""
import argparse
import math
import pathlib
import sys

import numpy as np

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent.parent / "train"))
import weights  # noqa: E402

WIDTH, HEADS, FEED, WORDS, PLACES, LAYERS = 384, 12, 1536, 60, 160, 2
LENGTHS = [3, 17, 40]  # of the windows of the test
EVERY = 7  # number of a state that is written
F = np.float32
ERF = np.vectorize(math.erf)


def noise(seed, count):
    """Numbers of 64 bits: splitmix64, as in encoder_test.go."""
    with np.errstate(over="ignore"):
        z = (np.uint64(seed << 32) + np.arange(1, count + 1, dtype=np.uint64)) * np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ z >> np.uint64(30)) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ z >> np.uint64(27)) * np.uint64(0x94D049BB133111EB)
        return z ^ z >> np.uint64(31)


def uniform(seed, count, low, high):
    """Float32 numbers of 24 random bits."""
    return (noise(seed, count) >> np.uint64(40)).astype(F) * F(2.0**-24) * F(high - low) + F(low)


def random_sections():
    """The sections of a small encoder; each tensor's seed is its place in this function."""
    sections, seed = {}, 0

    def matrix(name, scale_name, rows, columns):
        nonlocal seed
        integers = (noise(seed + 1, rows * columns) >> np.uint64(56)).astype(np.uint8).astype(np.int8)
        sections[name] = np.maximum(integers, -127).reshape(rows, columns)
        sections[scale_name] = uniform(seed + 2, rows, 0.0004, 0.001)
        seed += 2

    def vector(name, low, high, shape=(WIDTH,)):
        nonlocal seed
        seed += 1
        sections[name] = uniform(seed, math.prod(shape), low, high).reshape(shape)

    matrix("embed.word", "embed.word.scale", WORDS, WIDTH)
    vector("embed.position", -0.05, 0.05, (PLACES, WIDTH))
    vector("embed.norm.gain", 0.8, 1.2)
    vector("embed.norm.bias", -0.1, 0.1)
    for n in range(LAYERS):
        for name, outputs, inputs in [("qkv", 3 * WIDTH, WIDTH), ("out", WIDTH, WIDTH), ("up", FEED, WIDTH), ("down", WIDTH, FEED)]:
            matrix(f"layer.{n}.{name}.W", f"layer.{n}.{name}.scale", outputs, inputs)
            vector(f"layer.{n}.{name}.b", -0.1, 0.1, (outputs,))
        for name in ("norm1", "norm2"):
            vector(f"layer.{n}.{name}.gain", 0.8, 1.2)
            vector(f"layer.{n}.{name}.bias", -0.1, 0.1)
    return sections


def widened(sections):
    """The same sections with every matrix as float32."""
    result = dict(sections)
    for name, array in sections.items():
        if isinstance(array, np.ndarray) and array.dtype == np.int8:
            scale = result.pop(name.removesuffix(".W") + ".scale")
            result[name] = array.astype(F) * scale[:, None]
    return result


def product(sections, name, x):
    """A layer's affine map, by integers if its matrix is int8."""
    w, b = sections[name + ".W"], sections[name + ".b"]
    if w.dtype != np.int8:
        return x @ w.T + b
    most = np.abs(x).max(axis=1)
    zero = most < F(1e-30)
    scale = np.where(zero, F(0), most / F(127))
    inverse = np.where(zero, F(0), F(127) / np.where(zero, F(1), most))
    q = np.rint(x * inverse[:, None]).astype(np.int32)
    sums = (q.astype(np.float64) @ w.T.astype(np.float64)).astype(F)  # exact in float64
    return sums * (scale[:, None] * sections[name + ".scale"][None, :]) + b


def norm(sections, name, x, exact):
    gain, bias = sections[name + ".gain"], sections[name + ".bias"]
    if exact:
        x = x - (add_up(x) * F(1 / WIDTH))[:, None]
        return x * (F(1) / np.sqrt(add_up(x * x) * F(1 / WIDTH) + F(1e-12)))[:, None] * gain + bias
    x = x - x.mean(axis=1, keepdims=True)
    return x / np.sqrt((x * x).mean(axis=1, keepdims=True) + F(1e-12)) * gain + bias


def add_up(x):
    """The sums of rows: one for each of sixteen lanes, then the upper half to the lower until one is left."""
    lanes = x.reshape(len(x), -1, 16)
    sums = lanes[:, 0].copy()
    for i in range(1, lanes.shape[1]):
        sums += lanes[:, i]
    while sums.shape[1] > 1:
        half = sums.shape[1] // 2
        sums = sums[:, :half] + sums[:, half:]
    return sums[:, 0]


def attend(qkv, exact):
    out = []
    for h in range(HEADS):
        q, k, v = (qkv[:, t * WIDTH + h * 32:t * WIDTH + h * 32 + 32] for t in range(3))
        if exact:
            q, k, v = (np.where(np.abs(short(x)) < F(2.0**-40), F(0), short(x)) for x in (q, k, v))
            out.append(in_order(shares(in_order(q, k.T)), v))
            continue
        s = q @ k.T / F(math.sqrt(32))
        s = np.exp(s - s.max(axis=1, keepdims=True))
        out.append(s / s.sum(axis=1, keepdims=True) @ v)
    return np.concatenate(out, axis=1)


def in_order(a, b):
    """A product of matrices whose sums go in the order of the inputs."""
    sums = np.zeros((len(a), b.shape[1]), F)
    for i in range(a.shape[1]):
        sums += a[:, i, None] * b[None, i]
    return sums


def shares(s):
    """The softmax of rows of scores that are yet to be divided by the root of a head's width."""
    x = np.maximum((s - s.max(axis=1, keepdims=True)) * F(math.log2(math.e) / math.sqrt(32)), F(-40))
    whole = np.rint(x)
    y = np.ldexp(polynomial(POWERS, x - whole), whole.astype(int))
    padded = np.concatenate([y, np.full((len(y), -y.shape[1] % 16), F(2.0**-40))], axis=1)
    return short(y * (F(1) / add_up(padded))[:, None])


def short(x):
    """Numbers rounded to 12 bits, a half away from zero."""
    x = np.ascontiguousarray(x)
    return ((x.view(np.uint32) + np.uint32(1 << 11)) & np.uint32(0xFFFFF000)).view(F)


def polynomial(coefficients, x):
    y = F(coefficients[0])
    for c in coefficients[1:]:
        y = y * x + F(c)
    return y


# As in ../functions.go.
POWERS = [0.001326472731307149, 0.009671512991189957, 0.05550733581185341, 0.24022242426872253, 0.6931470036506653, 1]
ERFS = [0.0008995115640573204, -0.002460683695971966, 0.002896158955991268, -0.004839299712330103, 0.01131910178810358,
        -0.020177241414785385, 0.030844606459140778, -0.04501864314079285, 0.06208639219403267, -0.08116130530834198,
        0.10447477549314499, -0.14324374496936798, 0.2884618639945984]


def gelu(x, exact):
    half = x * F(0.5)
    if not exact:
        return half * (F(1) + ERF(x * F(math.sqrt(0.5))).astype(F))
    x = np.clip(x, F(-4.9), F(4.9))
    return half + half * (polynomial(ERFS, x * x * F(2 / (4.9 * 4.9)) - F(1)) * x)


def forward(sections, ids):
    """The last hidden states of a window."""
    words = sections["embed.word"][ids].astype(F)
    if "embed.word.scale" in sections:
        words = words * sections["embed.word.scale"][ids][:, None]
    exact = "embed.word.scale" in sections
    x = norm(sections, "embed.norm", words + sections["embed.position"][:len(ids)].astype(F), exact)
    n = 0
    while f"layer.{n}.qkv.W" in sections:
        name = f"layer.{n}."
        heads = attend(product(sections, name + "qkv", x), exact)
        x = norm(sections, name + "norm1", x + product(sections, name + "out", heads), exact)
        h = gelu(product(sections, name + "up", x), exact)
        x = norm(sections, name + "norm2", x + product(sections, name + "down", h), exact)
        n += 1
    assert x.dtype == F
    return x


def window(number, length):
    """The ids of a window of the test."""
    return (noise(1000 + number, length) % np.uint64(WORDS)).astype(int)


def write_states():
    """Writes every seventh number of the hidden states: of all windows with float32, then with int8."""
    sections, out = random_sections(), []
    for s in (widened(sections), sections):
        for number, length in enumerate(LENGTHS):
            out.append(forward(s, window(number, length)).reshape(-1)[::EVERY])
    (HERE / "states.bin").write_bytes(np.concatenate(out).astype("<f4").tobytes())


def compare(folder):
    """Shows how far int8 is from float32 on a real model."""
    from safetensors.numpy import load_file
    params = load_file(folder / "model.safetensors")
    vocabulary = (folder / "vocab.txt").read_text(encoding="utf-8").removesuffix("\n").split("\n")
    ids = [101, *window(7, 100) + 2000, 102]
    full, small = (forward(weights.encoder_sections(params, vocabulary, f), ids) for f in (True, False))
    cosine = (full * small).sum(1) / np.linalg.norm(full, axis=1) / np.linalg.norm(small, axis=1)
    print(f"int8 and float32: largest difference {np.abs(full - small).max():.4f}, least cosine {cosine.min():.5f}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--real", type=pathlib.Path)
    args = parser.parse_args()
    if args.real:
        compare(args.real)
    else:
        write_states()
