"""The network: a BERT encoder, and heads for the type, the status and the parties of an event."""

import jax
import jax.numpy as jnp
import numpy as np

from data import PATHS, ROLES, STATUSES, TYPES

WIDTH, HEADS, INNER, FAR = 384, 12, 128, 20


def heads(rng):
    """Fresh weights of everything that the base model has not."""

    def draw(*shape, scale=0.02):
        return rng.normal(0, scale, shape).astype(np.float32)

    p = {
        "type.hidden.W": draw(WIDTH, WIDTH), "type.hidden.b": np.zeros(WIDTH, np.float32),
        "type.W": draw(1 + len(TYPES), WIDTH), "type.b": np.zeros(1 + len(TYPES), np.float32),
        "status.W": draw(len(STATUSES), WIDTH), "status.b": np.zeros(len(STATUSES), np.float32),
        "status.type": np.zeros((len(TYPES), len(STATUSES)), np.float32),
        "role.trigger.W": draw(INNER, WIDTH, scale=0.05), "role.trigger.b": np.zeros(INNER, np.float32),
        "role.type": draw(len(TYPES), INNER),
        "role.word.W": draw(INNER, WIDTH, scale=0.05), "role.word.b": np.zeros(INNER, np.float32),
        "role.pair": draw(len(ROLES), INNER, INNER), "role.alone": draw(len(ROLES), WIDTH),
        "role.b": np.full(len(ROLES), -2, np.float32), "role.distance": np.zeros((len(ROLES), 2 * FAR + 1), np.float32),
        "role.path": np.zeros((len(ROLES), PATHS), np.float32),
    }
    return {"head." + k: v for k, v in p.items()}


def quantise(x, on):
    """Rounds rows to 8-bit integers as the program does, if on, and lets gradients through."""
    if not on:
        return x
    top = jnp.max(jnp.abs(x), -1, keepdims=True)
    scale = jnp.where(top == 0, 1, top / 127)
    return x + jax.lax.stop_gradient(jnp.round(x / scale) * scale - x)


def linear(x, p, name, on):
    w = quantise(p[name + ".weight"], on)
    return quantise(x, on) @ w.T + p[name + ".bias"]


def norm(x, p, name):
    mean = x.mean(-1, keepdims=True)
    var = ((x - mean) ** 2).mean(-1, keepdims=True)
    return (x - mean) * jax.lax.rsqrt(var + 1e-12) * p[name + ".weight"] + p[name + ".bias"]


def dropout(x, rate, key):
    if key is None:
        return x
    return jnp.where(jax.random.bernoulli(key, 1 - rate, x.shape), x / (1 - rate), 0)


def encode(p, b, layers, on, key=None, rate=0.1):
    """The hidden states of the last layer, windows × pieces × WIDTH."""
    ids, mask = b["ids"], b["mask"]
    keys = [None] * (2 * layers + 1) if key is None else list(jax.random.split(key, 2 * layers + 1))
    words = quantise(jax.lax.stop_gradient(p["embeddings.word_embeddings.weight"])[ids], on)
    x = words + p["embeddings.position_embeddings.weight"][:ids.shape[1]] + p["embeddings.token_type_embeddings.weight"][0]
    x = dropout(norm(x, p, "embeddings.LayerNorm"), rate, keys[-1])
    bias = (1 - mask)[:, None, None, :] * -1e9
    n, length, _ = x.shape

    def split(y):
        return y.reshape(n, length, HEADS, WIDTH // HEADS).transpose(0, 2, 1, 3)

    for k in range(layers):
        at = f"encoder.layer.{k}."
        q, key_, v = (split(linear(x, p, at + "attention.self." + s, on)) for s in ("query", "key", "value"))
        a = jax.nn.softmax(q @ key_.transpose(0, 1, 3, 2) / np.sqrt(WIDTH // HEADS) + bias, -1)
        y = (a @ v).transpose(0, 2, 1, 3).reshape(n, length, WIDTH)
        y = dropout(linear(y, p, at + "attention.output.dense", on), rate, keys[2 * k])
        x = norm(x + y, p, at + "attention.output.LayerNorm")
        y = jax.nn.gelu(linear(x, p, at + "intermediate.dense", on), approximate=False)
        y = dropout(linear(y, p, at + "output.dense", on), rate, keys[2 * k + 1])
        x = norm(x + y, p, at + "output.LayerNorm")
    return x


def types(p, h):
    """Scores of no event and of each type, at each piece."""
    y = jax.nn.gelu(h @ p["head.type.hidden.W"].T + p["head.type.hidden.b"], approximate=False)
    return y @ p["head.type.W"].T + p["head.type.b"]


def statuses(p, h, at, kind):
    """Scores of each status at the triggers."""
    a = jnp.take_along_axis(h, at[:, :, None], 1)
    return a @ p["head.status.W"].T + p["head.status.b"] + p["head.status.type"][kind]


def roles(p, h, at, kind, path):
    """Scores of each piece in each role of each trigger: windows × triggers × roles × pieces."""
    a = jnp.take_along_axis(h, at[:, :, None], 1)
    a = jax.nn.gelu(a @ p["head.role.trigger.W"].T + p["head.role.trigger.b"] + p["head.role.type"][kind], approximate=False)
    w = jax.nn.gelu(h @ p["head.role.word.W"].T + p["head.role.word.b"], approximate=False)
    a = jnp.einsum("nti,rij->ntrj", a, p["head.role.pair"])
    y = jnp.einsum("ntrj,nlj->ntrl", a, w) + (h @ p["head.role.alone"].T).transpose(0, 2, 1)[:, None]
    far = jnp.clip(jnp.arange(h.shape[1])[None, None] - at[:, :, None], -FAR, FAR) + FAR
    y = y + p["head.role.distance"][:, far].transpose(1, 2, 0, 3) + p["head.role.b"][:, None]
    return y + p["head.role.path"][:, path].transpose(1, 2, 0, 3)
