#!/usr/bin/env python3
"""Fits the polynomials of ../functions.go and shows their errors. It needs numpy and nothing else.

Least squares with weights that grow where the error is large (Lawson, 1961) come near the least largest error. Linear algebra
differs in last digits between machines; the coefficients that count are those in functions.go.
"""
import math

import numpy as np


def fit(basis, target, tolerance, rounds=200):
    """Coefficients that keep the largest of |error| / tolerance small, and what that is."""
    weights, best = np.ones_like(target), (math.inf, None)
    for _ in range(rounds):
        scale = np.sqrt(weights) / tolerance
        coefficients = np.linalg.lstsq(basis * scale[:, None], target * scale, rcond=None)[0]
        errors = np.abs(basis @ coefficients - target) / tolerance
        best = min(best, (errors.max(), coefficients), key=lambda b: b[0])
        weights = np.maximum(weights * errors / errors.max(), 1e-12)
        weights /= weights.max()
    return best


def show(name, worst, coefficients, *last):
    print(f"{name}: error {worst:.1e}", [float(np.float32(c)) for c in reversed(coefficients)], *last)


if __name__ == "__main__":
    x = np.cos(np.linspace(0, np.pi, 2001)) / 2
    show("powers", *fit(np.stack([x**k for k in range(1, 6)], 1), 2**x - 1, 2**x), 1)

    farthest, t = 4.9, np.cos(np.linspace(0, np.pi, 3001))
    x = np.sqrt((t + 1) / 2) * farthest
    erf = np.vectorize(math.erf)(x / math.sqrt(2))
    show("erfs", *fit(np.stack([x * t**k for k in range(13)], 1), erf, np.ones_like(t)))
