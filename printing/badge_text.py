"""What a badge says, and how organisation and function share the room that the name leaves them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from models.queries.badges import BadgeRow
from printing.fitting import Box, Fitted, fit_text
from printing.fonts import Cut
from printing.typesetting import SMALLEST

SHARES = (1.0, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52, 0.46)
MOST_LINES = 4
LEADING = 1.22
A_LITTLE = 0.86


@dataclass(frozen=True, slots=True)
class Wording:
    """The texts of one badge in one language."""

    title: str
    given: str
    family: str
    organisation: str
    function: str
    places: tuple[str, ...]
    """Region and country, once where they have one name."""

    @property
    def name(self) -> str:
        return " ".join(part for part in (self.given, self.family) if part)


@dataclass(frozen=True, slots=True)
class Details:
    """Organisation and function, fitted."""

    organisation: Fitted
    function: Fitted
    share: float = 0
    """How large they are, as a share of the size the design wants for them; 0 for the smallest type."""

    @property
    def is_cut(self) -> bool:
        return self.organisation.is_cut or self.function.is_cut

    @property
    def at_floor(self) -> bool:
        return self.organisation.at_floor or self.function.at_floor

    def height(self, gap: float) -> float:
        both = self.organisation.lines and self.function.lines
        return self.organisation.height + self.function.height + (gap if both else 0)


def wording(row: BadgeRow, language: str, order: tuple[str, ...], country: Callable[[str], str]) -> Wording:
    """Choose the texts of a badge. The badge name, where somebody has one, is all of the name that is printed."""
    region = row.region.best(language, order)
    land = country(row.country) if row.country else ""
    places = tuple(dict.fromkeys(part for part in (region, land) if part))
    function = row.function.best(language, order)
    if row.badge_name:
        return Wording("", "", row.badge_name, row.organisation, function, places)
    family = " ".join(part for part in (row.particle, row.family_name, row.suffix) if part)
    return Wording(row.academic_title, row.given_name, family, row.organisation, function, places)


@lru_cache(maxsize=4096)
def fit_details(organisation: str, function: str, room: Box, function_size: float, gap: float) -> Details:
    """Fit organisation (as large as `room.full`) and function into `room`, both made smaller in step.

    Where even the smallest type is too large, the function gives way, then the organisation, and each says so.
    """
    details = Details(Fitted((), 0, 0), Fitted((), 0, 0))
    for share in SHARES:
        details = Details(
            _fitted(organisation, Cut.SEMIBOLD, room, room.full * share),
            _fitted(function, Cut.REGULAR, room, function_size * share),
            share,
        )
        is_smallest = max(room.full, function_size) * share <= SMALLEST
        if details.height(gap) <= room.height and not (details.is_cut and not is_smallest):
            return details
        if is_smallest:
            break
    return _cut_down(organisation, function, room, gap)


def _fitted(text: str, cut: Cut, room: Box, size: float) -> Fitted:
    """Fit `text`; two lines become one where that makes it only a little smaller."""
    full = max(SMALLEST, size)
    fitted = fit_text(text, cut, Box(room.width, 9999, full, SMALLEST, LEADING), MOST_LINES)
    if len(fitted.lines) != 2:
        return fitted
    in_one = fit_text(text, cut, Box(room.width, 9999, full, max(SMALLEST, full * A_LITTLE), LEADING), 1)
    return fitted if in_one.is_cut else replace(in_one, at_floor=in_one.size <= SMALLEST < size)


def _cut_down(organisation: str, function: str, room: Box, gap: float) -> Details:
    """The smallest type, and as many lines as there are; the organisation goes first."""
    line = SMALLEST * LEADING
    smallest = Box(room.width, 9999, SMALLEST, SMALLEST, LEADING)
    lines = int((room.height - gap) / line + 0.05)
    kept = lines - 1 if function and lines > 1 else lines
    first = _first_lines(organisation, Cut.SEMIBOLD, smallest, kept)
    return Details(first, _first_lines(function, Cut.REGULAR, smallest, lines - len(first.lines)))


def _first_lines(text: str, cut: Cut, smallest: Box, lines: int) -> Fitted:
    if lines > 0 or not text:
        return fit_text(text, cut, smallest, lines)
    return Fitted((), SMALLEST, 0, at_floor=True, is_cut=True)
