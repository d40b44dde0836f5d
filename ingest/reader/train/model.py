"""Writes the model file that the program embeds, from trained weights."""

import numpy as np

import weights
from data import DEPS, ROLES, STATUSES, TYPES


def sections(params, vocabulary, full=False):
    """All sections of the model file: those of the encoder as 8-bit integers, those of the heads in full."""
    out = weights.encoder_sections(params, vocabulary, full)
    for name, value in params.items():
        if name.startswith("head.") and not name.startswith("head.mark."):
            out[name] = np.asarray(value, np.float32)
    out["labels.type"], out["labels.status"], out["labels.role"], out["labels.dep"] = TYPES, STATUSES, ROLES, DEPS
    return out


def vocabulary(tokenizer):
    words = tokenizer.get_vocab()
    return sorted(words, key=words.get)
