"""Dashes, minus signs, fractions in one character."""

from __future__ import annotations

THIN_SPACES = "\u00a0\u2009\u202f"  # spaces that typesetters put into numbers
DASHES = "-‐‑–—−~〜∼"  # a tilde between two values is one, too: 10~12
MINUS = "-−–‑"
VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5),
    "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
    "⅐": (1, 7),
    "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip
