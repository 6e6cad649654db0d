"""The colours of the light and the dark theme, by what they are for."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["DARK", "LIGHT", "Colours", "contrast"]


class Colours(NamedTuple):
    """One theme as `#rrggbb`. Each `*_soft` is a ground on which the colour of that name and `text` can be read."""

    window: str
    surface: str
    raised: str
    sunken: str
    hover: str
    line: str
    control_line: str
    text: str
    muted: str
    accent: str
    accent_strong: str
    on_accent: str
    accent_soft: str
    danger: str
    danger_soft: str
    warning: str
    warning_soft: str
    success: str
    success_soft: str
    rail: str
    rail_hover: str
    rail_selected: str
    on_rail: str
    rail_muted: str
    rail_focus: str
    notice: str
    on_notice: str
    notice_action: str

    def by_name(self) -> dict[str, str]:
        """Return every colour under its name, for the style sheet."""
        return self._asdict()


LIGHT = Colours(
    window="#f4f5f7",
    surface="#ffffff",
    raised="#ffffff",
    sunken="#eceef2",
    hover="#eef1f5",
    line="#dfe3e9",
    control_line="#7f8a99",
    text="#1a2129",
    muted="#55606e",
    accent="#2a5bd0",
    accent_strong="#2049ab",
    on_accent="#ffffff",
    accent_soft="#e5edfc",
    danger="#b3261e",
    danger_soft="#fcebe9",
    warning="#855000",
    warning_soft="#fdf1dc",
    success="#176639",
    success_soft="#e2f4e8",
    rail="#18233a",
    rail_hover="#22304d",
    rail_selected="#2f4270",
    on_rail="#ffffff",
    rail_muted="#b6c2d9",
    rail_focus="#9fbcff",
    notice="#232b36",
    on_notice="#f5f7fa",
    notice_action="#9fbcff",
)

DARK = Colours(
    window="#15181d",
    surface="#1c2027",
    raised="#252a33",
    sunken="#12151a",
    hover="#272d36",
    line="#323a45",
    control_line="#788494",
    text="#e7eaef",
    muted="#a5afbc",
    accent="#8aabff",
    accent_strong="#a9c2ff",
    on_accent="#0d1526",
    accent_soft="#26355a",
    danger="#ff9188",
    danger_soft="#46211f",
    warning="#f2b661",
    warning_soft="#42321a",
    success="#74cf95",
    success_soft="#1c3929",
    rail="#0e1117",
    rail_hover="#1a2029",
    rail_selected="#28365a",
    on_rail="#ffffff",
    rail_muted="#a5afbc",
    rail_focus="#8aabff",
    notice="#e7eaef",
    on_notice="#1a2129",
    notice_action="#2049ab",
)


def contrast(first: str, second: str) -> float:
    """Return the contrast of two colours as WCAG 2 counts it, from 1 to 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[start : start + 2], 16) / 255) for start in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
