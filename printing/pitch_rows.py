"""The rows of the pitch running order: one pitch a row, under the heading of its theme."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from models.queries.pitch_order import PitchRow, PitchSession
from models.rules.pitch_clock import Turn, by_theme, total, turns
from models.text import Text
from printing.colours import FAINT, INK, QUIET, TINT, WARNING, readable
from printing.flow import Block, Passage, Stack, drops, passage, stack, words_whole
from printing.fonts import Cut
from printing.layout import FINE, GRID, LABEL, LEAD
from printing.paper import Paper
from printing.pitch_speech import Speech
from printing.typesetting import Span, Style
from translations import N_

FIXED = {
    "number": 22.0, "clock": 54.0, "length": 42.0, "language": 56.0, "slides": 74.0, "microphone": 75.0,
    "actual": 62.0, "next": 90.0,
}  # fmt: skip
COMPANY_SHARE = 0.53
"""What company and title get of the width that the other columns leave; the pitchers get the rest."""
ORDER = (
    "number",
    "clock",
    "length",
    "company",
    "pitcher",
    "language",
    "slides",
    "microphone",
    "actual",
    "next",
)
HEADINGS = {
    "number": N_("No."),
    "clock": N_("Clock"),
    "length": N_("Length"),
    "company": N_("Company and title"),
    "pitcher": N_("Who pitches"),
    "language": N_("Language"),
    "slides": N_("Slides"),
    "microphone": N_("Microphone"),
    "actual": N_("Actual time"),
    "next": N_("On deck"),
}
CELL = Style(8.5, leading=11.5)
COMPANY = Style(10, Cut.SEMIBOLD, leading=13)
CLOCK = Style(9.5, Cut.SEMIBOLD, leading=13)
PITCHER = Style(9, leading=13)
NUMBER = Style(12, Cut.BOLD, leading=13)
FAINTER = replace(CELL, colour=QUIET)
PADDING = 2 * GRID
LOWEST = 34.0
"""A row is at least so high that a time can be written into it."""


@dataclass(frozen=True, slots=True)
class Timed:
    """A pitch with its number and its turn on the clock."""

    number: int
    pitch: PitchRow
    turn: Turn


def timed(session: PitchSession) -> list[list[Timed]]:
    """Return the pitches of a session by theme, numbered and on the clock, which starts at midnight without a time."""
    groups = by_theme(session.pitches)
    pitches = [pitch for group in groups for pitch in group]
    start = session.starts_at or datetime.min
    found = turns(start, [(pitch.length_seconds, pitch.changeover_seconds) for pitch in pitches])
    numbered = iter([Timed(*each) for each in zip(range(1, len(pitches) + 1), pitches, found, strict=True)])
    return [[next(numbered) for _ in group] for group in groups]


class Rows:
    """Lays out one session's pitches in columns over a `width` of points."""

    def __init__(self, session: PitchSession, speech: Speech, width: float) -> None:
        self._session = session
        self._speech = speech
        self._groups = timed(session)
        self._pitches = [one for group in self._groups for one in group]
        self._closes = (
            session.starts_at + timedelta(minutes=session.length_minutes) if session.starts_at else None
        )
        left = width - sum(FIXED.values())
        widths = {**FIXED, "company": left * COMPANY_SHARE, "pitcher": left * (1 - COMPANY_SHARE)}
        self._widths = [widths[name] for name in ORDER]
        self._width = width

    def blocks(self) -> Iterator[Block]:
        """Yield the head of the table, then each theme and its pitches."""
        head = self._head()
        yield replace(head, gap=3 * GRID, keeps_with_next=True)
        for group in self._groups:
            theme = self._theme(group)
            yield replace(theme, running=head)
            running = _below(head, theme)
            for number, one in enumerate(group):
                keeps = number == 0 and len(group) > 1
                yield replace(self._row(one), running=running, keeps_with_next=keeps)

    def _head(self) -> Block:
        cells = [
            stack(passage(self._speech.say(HEADINGS[name]).upper(), LABEL, width - PADDING))
            for name, width in zip(ORDER, self._widths, strict=True)
        ]
        height = max(cell.height for cell in cells) + GRID / 2 + 2

        def draw(paper: Paper, x: float, top: float) -> None:
            self._draw_cells(paper, cells, x, top)
            paper.rule((x, top - height), (x + self._width, top - height), INK, 0.8)

        return Block(height, draw)

    def _theme(self, group: Sequence[Timed]) -> Block:
        first = group[0].pitch
        name = self._speech.of(first.theme) or self._speech.say(N_("Other themes"))
        lengths = [(one.pitch.length_seconds, one.pitch.changeover_seconds) for one in group]
        language = self._speech.language
        count = Text.plural(N_("{count} pitch"), N_("{count} pitches"), count=len(group)).render(language)
        times = "–".join(self._clock(moment) for moment in (group[0].turn.starts_at, group[-1].turn.ends_at))
        facts = " · ".join((count, language.length(seconds=total(lengths)), times))
        title, note = passage(name, LEAD, self._width * 0.6), passage(facts, FAINTER, self._width * 0.4)
        height = title.height + 2 * GRID

        def draw(paper: Paper, x: float, top: float) -> None:
            paper.area(x, top - height, self._width, height, TINT)
            paper.area(x, top - height, GRID, height, readable(first.theme_colour))
            title.draw(paper, x + FIXED["number"], top - GRID)
            right = x + self._width - note.lines[0].width_at(FAINTER.size) - PADDING
            note.draw(paper, right, top - height / 2 + FAINTER.line_height / 2)

        return Block(height, draw, gap=2 * GRID, keeps_with_next=True)

    def _row(self, one: Timed) -> Block:
        cells = [
            stack(*cell(one, width - PADDING))
            for cell, width in zip(self._cells(), self._widths, strict=True)
        ]
        height = max(LOWEST, max(cell.height for cell in cells) + 3 * GRID)

        def draw(paper: Paper, x: float, top: float) -> None:
            self._draw_cells(paper, cells, x, top - 1.5 * GRID)
            box_x = x + sum(self._widths[: ORDER.index("actual")])
            box = (box_x, top - height + 1.5 * GRID, FIXED["actual"] - PADDING, height - 3 * GRID)
            paper.frame(box, QUIET, 0.5)
            paper.rule((x, top - height), (x + self._width, top - height), FAINT, 0.5)

        return Block(height, draw)

    def _draw_cells(self, paper: Paper, cells: Sequence[Stack], x: float, top: float) -> None:
        for cell, drop, width in zip(cells, drops(cells), self._widths, strict=True):
            cell.draw(paper, x, top - drop)
            x += width

    # One method a column, in the order of ORDER

    def _cells(self) -> tuple[Cell, ...]:
        return (
            lambda one, width: [passage(str(one.number), NUMBER, width)],
            self._clock_cell,
            self._length_cell,
            self._company_cell,
            self._pitcher_cell,
            lambda one, width: [words_whole(self._spoken(one.pitch), CELL, width)],
            self._slides_cell,
            self._microphone_cell,
            lambda _, __: [],
            self._next_cell,
        )

    def _clock_cell(self, one: Timed, width: float) -> list[Passage]:
        colour = WARNING if self._closes and one.turn.ends_at > self._closes else INK
        return [passage(self._clock(one.turn.starts_at), replace(CLOCK, colour=colour), width)]

    def _length_cell(self, one: Timed, width: float) -> list[Passage]:
        language, pitch = self._speech.language, one.pitch
        length = passage(language.countdown(pitch.length_seconds), replace(CLOCK, cut=Cut.REGULAR), width)
        if one.number == len(self._pitches) or not pitch.changeover_seconds:
            return [length]
        return [length, passage(f"+{language.countdown(pitch.changeover_seconds)}", FAINTER, width)]

    def _company_cell(self, one: Timed, width: float) -> list[Passage]:
        pitch = one.pitch
        texts = (pitch.company, self._speech.of(pitch.title), pitch.notes)
        styles = (COMPANY, CELL, replace(FAINTER, cut=Cut.ITALIC))
        return [words_whole(text, style, width) for text, style in zip(texts, styles, strict=True)]

    def _pitcher_cell(self, one: Timed, width: float) -> list[Passage]:
        cells = []
        for pitcher in one.pitch.pitchers:
            said = [Span(f" [{pitcher.pronunciation}]", Cut.ITALIC, QUIET)] if pitcher.pronunciation else []
            cells.append(passage([Span(pitcher.name, Cut.SEMIBOLD), *said], PITCHER, width))
            cells.append(passage(self._speech.of(pitcher.function), FAINTER, width))
        return cells

    def _spoken(self, pitch: PitchRow) -> str:
        names = (language.language_name(pitch.language) for language in self._speech.languages)
        return " / ".join(dict.fromkeys(names)) if pitch.language else ""

    def _slides_cell(self, one: Timed, width: float) -> list[Passage]:
        pitch = one.pitch
        return [
            passage("✓" if pitch.has_slides else "–", CELL, width),
            words_whole(pitch.slides, FINE, width),
        ]

    def _microphone_cell(self, one: Timed, width: float) -> list[Passage]:
        kind = one.pitch.microphone
        return [words_whole(self._speech.say(kind.label.msgid) if kind else "", CELL, width)]

    def _next_cell(self, one: Timed, width: float) -> list[Passage]:
        """Who gets ready while this pitch runs."""
        if one.number == len(self._pitches):
            return [passage("–", FAINTER, width)]
        coming = self._pitches[one.number]
        names = coming.pitch.company or ", ".join(pitcher.name for pitcher in coming.pitch.pitchers)
        return [passage([Span(f"{coming.number}  ", Cut.SEMIBOLD, INK), Span(names)], FAINTER, width)]

    def _clock(self, moment: datetime) -> str:
        """A time of day with seconds, or the time since the beginning where that is not known yet."""
        return f"{moment:%H:%M:%S}" if self._session.starts_at else f"+{moment:%H:%M:%S}"


Cell = Callable[[Timed, float], list[Passage]]
"""Sets one column of a pitch in a width of points."""


def _below(first: Block, second: Block) -> Block:
    """Two blocks as one."""

    def draw(paper: Paper, x: float, top: float) -> None:
        first.draw(paper, x, top)
        second.draw(paper, x, top - first.height - 2 * GRID)

    return Block(first.height + second.height + 2 * GRID, draw)
