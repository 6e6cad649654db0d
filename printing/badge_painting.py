"""Draws badges: what many have in common once as a stamp, the rest label by label."""

from __future__ import annotations

from functools import cache

from models.enums import Entity
from models.queries.badges import BadgeRow
from models.queries.letterhead import Letterhead
from models.text import Text, Translated
from printing import qr
from printing.badge_design import Design
from printing.badge_text import Details, Wording, fit_details, wording
from printing.colours import FAINT, INK, QUIET, readable, text_on
from printing.findings import WHOLE, Findings, Kind, Subject
from printing.fitting import Box, Fitted, fit_name, fit_text
from printing.fonts import Cut
from printing.paper import CAPITALS, Paper
from printing.typesetting import SMALLEST, Style, line
from translations import N_, Language

NAME_SHARES = (1.0, 0.94, 0.88, 0.82, 0.7, 0.6, 0.52)
COMFORTABLE, LEAST_FOR_COMFORT = 0.8, 0.82
"""The name gives way, down to the second share, until organisation and function have the first."""
GAP_BELOW_NAME = 0.4
GAP_IN_DETAILS = 0.15
CODE_SHARE = 0.62
"""The size of the code's letters in the band, as a share of the category's word."""


class BadgePainter:
    """Draws the badges of one run and collects what there is to say about them."""

    def __init__(
        self,
        paper: Paper,
        letterhead: Letterhead,
        languages: tuple[Language, ...],
        design: Design,
        findings: Findings,
    ) -> None:
        self._paper = paper
        self._letterhead = letterhead
        self._languages = languages
        self._language = languages[0]
        self._design = design
        self._findings = findings
        self._stamps: dict[tuple[Translated, str], str] = {}
        self._country = cache(self._language.country)

    def draw(self, row: BadgeRow, x: float, y: float) -> None:
        """Draw one badge whose lower left corner is at x, y."""
        words = wording(row, self._language.code, self._letterhead.languages, self._country)
        self._paper.place(self._stamp(row), x, y)
        self._draw_text(row, words, x, y)
        self._draw_place(row, words, x, y)
        if row.code:
            area = self._design.code
            self._paper.draw(qr.operators(qr.symbol(row.code), x + area.x, y + area.y, area.width))
            self._draw_code(row, x, y)
        self._check(row, words)

    # What is particular to one badge

    def _draw_text(self, row: BadgeRow, words: Wording, x: float, y: float) -> None:
        """Draw title, name, organisation and function from the top down."""
        area, sizes = self._design.text, self._design.sizes
        x, top = x + area.x, area.top
        if words.title:
            title = fit_text(words.title, Cut.REGULAR, Box(area.width, 99, sizes.title, SMALLEST, 1.2), 1)
            top = self._draw_lines(title, Cut.REGULAR, QUIET, (x, y), top)
            self._report(row, words, title)
        name, details = self._fit(words, top)
        if name.at_floor:
            message = Text(N_("The name only fits in a size of {size} pt."), size=int(name.size))
            self._findings.add(Kind.SMALL, _subject(row, words), message)
        top = self._draw_lines(name, Cut.BOLD, INK, (x, y), top) - sizes.organisation * GAP_BELOW_NAME
        top = self._draw_lines(details.organisation, Cut.SEMIBOLD, INK, (x, y), top)
        top -= sizes.function * GAP_IN_DETAILS if details.organisation.lines else 0
        self._draw_lines(details.function, Cut.REGULAR, QUIET, (x, y), top)
        self._report(row, words, details)

    def _fit(self, words: Wording, top: float) -> tuple[Fitted, Details]:
        """Fit name and details below `top`; the name makes room before details grow small, or are even cut."""
        whole: tuple[Fitted, Details] | None = None
        for share in NAME_SHARES:
            name, details = self._fit_at(words, top, share)
            if details.share >= COMFORTABLE or name.at_floor:
                return whole or (name, details) if name.at_floor else (name, details)
            if whole is None and not details.is_cut:
                whole = name, details
            if whole is not None and share <= LEAST_FOR_COMFORT:
                return whole
        return whole or self._fit_at(words, top, NAME_SHARES[-1])

    def _fit_at(self, words: Wording, top: float, share: float) -> tuple[Fitted, Details]:
        area, sizes = self._design.text, self._design.sizes
        boxes = self._design.name_boxes(top, share)
        names = (fit_name(words.given, words.family, Cut.BOLD, box) for box in boxes)
        name = max(names, key=lambda fitted: fitted.size)
        height = top - name.height - sizes.organisation * GAP_BELOW_NAME - area.y
        room = Box(area.width, round(height, 1), sizes.organisation, SMALLEST)
        gap = sizes.function * GAP_IN_DETAILS
        return name, fit_details(words.organisation, words.function, room, sizes.function, gap)

    def _draw_place(self, row: BadgeRow, words: Wording, x: float, y: float) -> None:
        """Draw region and country beside the foot of the code: below each other where there is room."""
        area, size = self._design.foot, self._design.sizes.region
        most = round(area.height / (size * 1.25))
        if not most:
            return
        texts = words.places if most > 1 else (" · ".join(words.places),)
        bottom = area.y - size * 0.27
        for text in reversed(texts):
            place = fit_text(text, Cut.MEDIUM, Box(area.width, area.height, size, SMALLEST, 1.25), 1)
            bottom += place.height
            self._draw_lines(place, Cut.MEDIUM, INK, (x + area.x, y), bottom)
            self._report(row, words, place)

    def _draw_code(self, row: BadgeRow, x: float, y: float) -> None:
        """The code in letters, for the day on which the scanner fails."""
        size = max(SMALLEST, self._design.sizes.word * CODE_SHARE)
        style = Style(size, Cut.MEDIUM, text_on(self._band_colour(row)), tracking=40)
        middle = y + self._design.word_middle - size * CAPITALS / 2
        self._paper.text_right(x + self._design.code.right, middle, line(row.code, Cut.MEDIUM), style)

    def _draw_lines(
        self, fitted: Fitted, cut: Cut, colour: str, start: tuple[float, float], top: float
    ) -> float:
        """Draw lines below `top`, which counts from the label's lower edge, and return where they end."""
        style = Style(fitted.size, cut, colour)
        for number, one in enumerate(fitted.lines):
            baseline = top - number * fitted.leading - (fitted.leading + fitted.size * CAPITALS) / 2
            self._paper.text(start[0], start[1] + baseline, one, style)
        return top - fitted.height

    # What many badges have in common

    def _stamp(self, row: BadgeRow) -> str:
        key = (row.category, row.colour)
        if key not in self._stamps:
            self._stamps[key] = f"badge{len(self._stamps) + 1}"
            label = self._design.label
            with self._paper.stamp(self._stamps[key], label.width, label.height):
                self._draw_header()
                self._draw_band(row)
        return self._stamps[key]

    def _draw_header(self) -> None:
        """The event's logo, title and motto."""
        self._draw_logo()
        if self._design.is_low:
            message = Text(
                N_("These labels are too low for the event’s name and logo, and for region and country.")
            )
            self._findings.add(Kind.SHORTENED, WHOLE, message)
        header = self._design.header
        colour = INK if self._design.mono else readable(self._letterhead.accent)
        below = self._draw_lines(header.title, Cut.SEMIBOLD, colour, (header.x, 0), header.top)
        self._draw_lines(header.motto, Cut.REGULAR, QUIET, (header.x, 0), below)
        if header.title.is_cut or header.motto.is_cut:
            message = Text(N_("The event’s title or motto is too long for the badge and was shortened."))
            self._findings.add(Kind.SHORTENED, WHOLE, message)

    def _draw_logo(self) -> None:
        logo, area = self._letterhead.logo, self._design.logo
        if logo is None or self._design.is_low:
            return
        self._paper.picture(logo.data, logo.id, (area.x, area.y, area.width, area.height), anchor="ne")
        width = min(area.width, area.height * logo.width / logo.height)
        event = self._letterhead.title.best(self._language.code)
        self._findings.check_resolution(Subject(event, Entity.EVENT), logo.width, width)

    def _draw_band(self, row: BadgeRow) -> None:
        """The category, as a colour and as a word."""
        band, colour = self._design.band, self._band_colour(row)
        self._paper.area(band.x, band.y, band.width, band.height, colour)
        order = self._letterhead.languages
        words = dict.fromkeys(row.category.best(language.code, order).upper() for language in self._languages)
        left = self._design.text.x
        room = Box(
            (self._design.code.right - left) * 0.7, band.height, self._design.sizes.word, SMALLEST, 1.1
        )
        word = fit_text(" · ".join(words), Cut.BOLD, room, 1)
        for one in word.lines:
            style = Style(word.size, Cut.BOLD, text_on(colour), tracking=45)
            self._paper.text(left, self._design.word_middle - word.size * CAPITALS / 2, one, style)

    def _band_colour(self, row: BadgeRow) -> str:
        if not row.category:
            return FAINT
        return INK if self._design.mono else row.colour

    # What there is to say

    def _report(self, row: BadgeRow, words: Wording, fitted: Fitted | Details) -> None:
        subject = _subject(row, words)
        if fitted.is_cut:
            message = Text(N_("Organisation, function or place is too long for the badge and was shortened."))
            self._findings.add(Kind.SHORTENED, subject, message)
        elif fitted.at_floor:
            message = Text(N_("Organisation, function or place only fits in the smallest type."))
            self._findings.add(Kind.SMALL, subject, message)

    def _check(self, row: BadgeRow, words: Wording) -> None:
        who, subject = words.name, _subject(row, words)
        if not row.code:
            self._findings.add(Kind.MISSING, subject, Text(N_("Not registered, so the badge has no code.")))
        if not row.category:
            self._findings.add(Kind.MISSING, subject, Text(N_("There is no category, so the band is empty.")))
        self._findings.check_language(subject, N_("Function"), row.function, self._language)
        self._findings.check_language(WHOLE, N_("Category"), row.category, self._language)
        self._findings.check_characters(subject, (who, words.organisation, words.function))


def _subject(row: BadgeRow, words: Wording) -> Subject:
    return Subject(words.name, Entity.PERSON, row.id)
