"""The design of a badge: where everything is on a label of any size, and how large it is set."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from printing.fitting import Box, Fitted, fit_text
from printing.fonts import Cut
from printing.paper import MM
from printing.sheets import Stationery
from printing.typesetting import SMALLEST

STANDARD = sqrt(90 * 54)
"""All measures below are those of the common card of 90 × 54 mm; other labels are scaled by their area."""
LOW, SMALL_AREA = 34.0, 2000.0
"""Labels lower (mm) or smaller (mm²) than this have room for the person only: no event, logo or places."""
MARGIN, BAND, CODE, GAP, LOGO_HEIGHT = 4.2, 7.5, 15.0, 2.6, 6.8
NAME, NAME_FLOOR = 26.0, 13.5
TITLE, ORGANISATION, FUNCTION, REGION, HEADER, WORD = 9.0, 10.5, 8.5, 8.0, 7.5, 11.0
SAFE_BAND = 3.0
"""How much the band grows where an office printer leaves its lower edge white."""


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle on a label, in points from its lower left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def top(self) -> float:
        return self.y + self.height

    @property
    def right(self) -> float:
        return self.x + self.width


@dataclass(frozen=True, slots=True)
class Sizes:
    """Sizes of type in points: as large as the design wants them. Only the name has a floor of its own."""

    name: float
    name_floor: float
    title: float
    organisation: float
    function: float
    region: float
    header: float
    word: float


@dataclass(frozen=True, slots=True)
class Header:
    """The event's title and motto, from the top left corner of the label."""

    x: float
    top: float
    title: Fitted
    motto: Fitted


@dataclass(frozen=True, slots=True)
class Design:
    """A badge for one label."""

    label: Area
    header: Header
    logo: Area
    text: Area
    """Name, organisation and function, from the top."""
    foot: Area
    """Region and country, beside the code."""
    code: Area
    band: Area
    word_middle: float
    """The middle of the category's word above the lower edge."""
    sizes: Sizes
    mono: bool
    is_low: bool

    def name_boxes(self, top: float, share: float) -> tuple[Box, Box]:
        """The rooms for a name that begins at `top`: beside the code, and above it from edge to edge.

        A `share` below 1 makes the name smaller to leave more room for organisation and function.
        """
        full = max(self.sizes.name_floor, self.sizes.name * share)
        beside = Box(self.text.width, (top - self.text.y) * 0.7, full, self.sizes.name_floor, 1.08)
        above = Box(self.code.right - self.text.x, top - self.code.top, full, self.sizes.name_floor, 1.08)
        return beside, above


def design(sheet: Stationery, *, title: str = "", motto: str = "", has_logo: bool = False) -> Design:
    """Lay a badge of the event with this title and motto out for the labels of `sheet`."""
    wide, high = sheet.label
    scale = sqrt(wide * high) / STANDARD
    margin = max(MARGIN * scale, sheet.inset + 1) * MM
    width, height, gap = wide * MM, high * MM, GAP * scale * MM
    sizes = _sizes(scale)
    band = Area(0, 0, width, (BAND * scale + (SAFE_BAND if sheet.inset else 0)) * MM)
    side = min(max(CODE * scale, 9.0), 0.42 * wide, 32.0) * MM
    code = Area(width - margin - side, band.top + gap, side, side)
    is_wide, is_low = wide > 1.15 * high, high < LOW or wide * high < SMALL_AREA
    logo = _logo(width - margin, height - margin, scale, (0.28 if is_wide else 0.36) * wide * MM)
    room = (logo.x - gap if has_logo else width - margin) - margin
    texts = ("", "") if is_low else (title, motto)
    header = _header(margin, height - margin, texts, room, sizes.header)
    head = max(header.title.height + header.motto.height, logo.height if has_logo and not is_low else 0)
    top = height - margin - head - (gap if head else 0)
    foot_lines = 0 if is_low else 1 if is_wide else 2
    foot = Area(margin, code.y, code.x - gap - margin, sizes.region * 1.25 * foot_lines)
    bottom = foot.top + gap * 0.4 * bool(foot_lines) if is_wide else code.top + gap
    column = code.x - gap - margin if is_wide else width - 2 * margin
    return Design(
        label=Area(0, 0, width, height),
        header=header,
        logo=logo,
        text=Area(margin, bottom, column, top - bottom),
        foot=foot,
        code=code,
        band=band,
        word_middle=max(band.height / 2, sheet.inset * MM + sizes.word * 0.5),
        sizes=sizes,
        mono=sheet.mono,
        is_low=is_low,
    )


def _logo(right: float, top: float, scale: float, width: float) -> Area:
    height = LOGO_HEIGHT * scale * MM
    return Area(right - width, top - height, width, height)


def _header(x: float, top: float, texts: tuple[str, str], room: float, size: float) -> Header:
    """The title on one line where that hardly makes it smaller, else on two; the motto below."""
    title, motto = texts
    in_one = fit_text(title, Cut.SEMIBOLD, Box(room, 999, size, max(SMALLEST, size * 0.85), 1.2), 1)
    in_two = fit_text(title, Cut.SEMIBOLD, Box(room, 999, size, SMALLEST, 1.2), 2)
    below = fit_text(motto, Cut.REGULAR, Box(room, 999, max(SMALLEST, size * 0.9), SMALLEST, 1.25), 1)
    return Header(x, top, in_two if in_one.is_cut else in_one, below)


def _sizes(scale: float) -> Sizes:
    def scaled(size: float) -> float:
        return max(SMALLEST, round(size * scale * 2) / 2)

    return Sizes(
        name=scaled(NAME),
        name_floor=max(9.0, scaled(NAME_FLOOR)),
        title=scaled(TITLE),
        organisation=scaled(ORGANISATION),
        function=scaled(FUNCTION),
        region=scaled(REGION),
        header=scaled(HEADER),
        word=scaled(WORD),
    )
