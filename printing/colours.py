"""Colours on paper: hexadecimal to PDF, and the contrast that text needs to be read."""

from __future__ import annotations

from functools import cache

INK = "#1a1d21"
QUIET = "#565d66"
FAINT = "#d5d9de"
TINT = "#f3f5f7"
WHITE = "#ffffff"
BLACK = "#000000"
WARNING = "#a3261d"

ENOUGH = 4.5
"""The contrast of text with what is behind it (WCAG 2, AA)."""


@cache
def filling(colour: str) -> str:
    """The PDF operator that fills with `colour` ("#1f4e79")."""
    return f"{_numbers(colour)} rg"


@cache
def stroking(colour: str) -> str:
    """The PDF operator that draws lines in `colour`."""
    return f"{_numbers(colour)} RG"


@cache
def contrast(one: str, other: str) -> float:
    """How well one colour is read on the other, 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@cache
def text_on(background: str) -> str:
    """White, ink or black: the first that can be read on `background`, and one of them always can."""
    return next(colour for colour in (WHITE, INK, BLACK) if contrast(colour, background) >= ENOUGH)


@cache
def readable(colour: str, background: str = WHITE) -> str:
    """`colour` itself, or darkened until it can be read as text on a light `background`."""
    red, green, blue = _channels(colour)
    while contrast(_hexadecimal(red, green, blue), background) < ENOUGH and red + green + blue > 0:
        red, green, blue = (channel * 0.94 if channel > 0.01 else 0 for channel in (red, green, blue))
    return _hexadecimal(red, green, blue)


def _luminance(colour: str) -> float:
    linear = [
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in _channels(colour)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _numbers(colour: str) -> str:
    return " ".join(f"{channel:.3f}".rstrip("0").rstrip(".") for channel in _channels(colour))


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return red, green, blue


def _hexadecimal(*channels: float) -> str:
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in channels)
