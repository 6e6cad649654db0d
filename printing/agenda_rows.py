"""The rows of the agenda: times on the left, what happens beside them in one language or two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from models.enums import SessionKind
from models.queries.agenda import AgendaDay, AgendaPerson, AgendaSession
from printing.agenda_words import Words
from printing.colours import FAINT, INK, QUIET, TINT, WARNING, readable
from printing.flow import Block, Draw, Passage, Stack, passage, stack
from printing.fonts import Cut
from printing.layout import GRID, HEAD, LABEL, LEAD, SMALL, TEXT
from printing.paper import Paper
from printing.typesetting import Span, Style
from translations import N_

People = tuple[AgendaPerson, ...]

TIMES = 82.0
"""The width of the column of times and rooms."""
GUTTER = 5 * GRID
BAR = 2.0
TIME = Style(9.5, Cut.SEMIBOLD, INK, leading=16.1)
"""Its letters stand on one line with those of the title."""
BREAK = Style(9, Cut.REGULAR, QUIET, leading=13)
ABSTRACT = Style(8.5, colour=QUIET, leading=12)
THEME_OF_DAY = Style(11, Cut.MEDIUM, leading=15)
UNPARTED = 260.0
"""A session as high as this (points) is never parted by a page break."""
LINES_AT_ONCE = 6
"""An abstract may go over to the next page after so many lines."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the agenda: the same thing in each language, its heads level with each other."""

    cells: tuple[Stack, ...]
    gap: float = 0
    least: float = 0
    """Room for what stands in the column of times beside it."""
    height: float = field(init=False, default=0)

    def __post_init__(self) -> None:
        object.__setattr__(self, "height", max(self.least, *(cell.height for cell in self.cells)))


@dataclass(frozen=True, slots=True)
class Table:
    """The columns of the agenda on a page `width` points wide, one for each of `words`."""

    width: float
    words: tuple[Words, ...]
    accent: str
    with_abstracts: bool = False

    @property
    def measure(self) -> float:
        """The width of one language's column."""
        count = len(self.words)
        return (self.width - TIMES - GUTTER * (count - 1)) / count

    def columns(self) -> Iterator[tuple[float, Words]]:
        """Yield where each column begins, and its words."""
        for number, words in enumerate(self.words):
            yield TIMES + number * (self.measure + GUTTER), words

    def session(
        self, session: AgendaSession, moderators: People = (), running: Block | None = None
    ) -> Iterator[Block]:
        """Yield the blocks of one session; `moderators` of the whole day are not named again.

        `running` is repeated where a page begins with one of them.
        """
        self.words[0].check(session)
        if session.kind is SessionKind.BREAK:
            yield self._break(session, running)
        else:
            people = tuple(one for one in session.people if one not in moderators)
            yield from self._blocks(session, people, running)

    def heading(self, day: AgendaDay, moderators: People = ()) -> Block:
        """Day, theme and who moderates all of it, at the head of a page of their own."""
        cells = []
        measure = self.width if len(self.words) == 1 else self.measure
        for words in self.words:
            date, theme = words.heading(day)
            lines = [passage(date, HEAD, measure)]
            lines.append(passage(theme, replace(THEME_OF_DAY, colour=self.accent), measure))
            lines += [passage(words.person(person), TEXT, measure) for person in moderators]
            cells.append(stack(*lines))
        height = max(cell.height for cell in cells)
        return Block(height + GRID, self._headings(cells), keeps_with_next=True, starts_page=True)

    def running(self, day: AgendaDay) -> Block:
        """The day once more, where it goes on over a page."""
        cells = []
        for words in self.words:
            date, _ = words.heading(day)
            text = words.language.gettext(N_("{day} (continued)")).format(day=date)
            cells.append(stack(passage(text, replace(SMALL, cut=Cut.SEMIBOLD), self.measure)))
        return Block(max(cell.height for cell in cells), self._headings(cells))

    def _headings(self, cells: Sequence[Stack]) -> Draw:
        """One heading over everything, or one over each language's column."""
        starts = [0.0] if len(cells) == 1 else [x for x, _ in self.columns()]

        def draw(paper: Paper, x: float, top: float) -> None:
            for start, cell in zip(starts, cells, strict=True):
                cell.draw(paper, x + start, top)

        return draw

    def _break(self, session: AgendaSession, running: Block | None) -> Block:
        """A break: one quiet line on a tint."""
        cells = []
        for words in self.words:
            spans = [Span(span.text, Cut.REGULAR, QUIET) for span in words.title(session)]
            room = words.room(session)
            spans += [Span(f" · {room}", Cut.REGULAR, QUIET)] if room else []
            cells.append(stack(passage(spans, BREAK, self.measure)))
        row = Row(tuple(cells))
        times = passage(self._times(session), BREAK, TIMES - GRID)
        height = row.height + 1.5 * GRID

        def draw(paper: Paper, x: float, top: float) -> None:
            paper.area(x - GRID, top - height, self.width + 2 * GRID, height, TINT)
            times.draw(paper, x, top - 0.75 * GRID)
            self._draw_row(paper, row, x, top - 0.75 * GRID)

        return Block(height, draw, gap=3 * GRID, running=running)

    def _blocks(self, session: AgendaSession, people: People, running: Block | None) -> Iterator[Block]:
        """The rows of one session; a short one is never parted, a long one not after its title."""
        kickers = [self._kicker(words, session) for words in self.words]
        under_kicker = max(kicker.height for kicker in kickers)
        rows = list(self._rows(session, people, kickers))
        times = self._times_and_room(session)
        filled = sum(row.height + row.gap for row in rows)
        rows[-1] = replace(rows[-1], least=rows[-1].height + max(0.0, under_kicker + times.height - filled))
        colour = readable(session.track_colour) if session.track_colour else FAINT
        for number, row in enumerate(rows):
            keeps = number < len(rows) - 1 and (filled < UNPARTED or number < 2)
            draw = self._drawing(row, colour, times if number == 0 else None, under_kicker)
            gap = 0 if number else 3 * GRID
            yield Block(row.height + row.gap, draw, gap, keeps_with_next=keeps, running=running)

    def _drawing(self, row: Row, colour: str, times: Stack | None, under_kicker: float) -> Draw:
        height = row.height + row.gap

        def draw(paper: Paper, x: float, top: float) -> None:
            if times:
                times.draw(paper, x, top - under_kicker)
            for start, _ in self.columns():
                paper.area(x + start - 2.5 * GRID, top - height, BAR, height, colour)
            self._draw_row(paper, row, x, top - row.gap)

        return draw

    def _draw_row(self, paper: Paper, row: Row, x: float, top: float) -> None:
        for (start, _), cell in zip(self.columns(), row.cells, strict=True):
            cell.draw(paper, x + start, top)

    def _rows(self, session: AgendaSession, people: People, kickers: Sequence[Passage]) -> Iterator[Row]:
        yield Row(self._heads(session, kickers))
        lines = [[words.person(person) for words in self.words] for person in people]
        lines += map(list, zip(*(words.themes(session) for words in self.words), strict=True))
        for number, spans in enumerate(lines):
            cells = tuple(stack(passage(one, TEXT, self.measure)) for one in spans)
            yield Row(cells, gap=0 if number else GRID / 2)
        if self.with_abstracts and session.abstract:
            yield from self._abstract(session)

    def _heads(self, session: AgendaSession, kickers: Sequence[Passage]) -> tuple[Stack, ...]:
        """Kicker and title in each language, the titles level."""
        titles = [passage(words.title(session), LEAD, self.measure) for words in self.words]
        lowest = max(kicker.height for kicker in kickers)
        pairs = zip(kickers, titles, strict=True)
        return tuple(Stack(((0, kicker), (lowest - kicker.height, title))) for kicker, title in pairs)

    def _kicker(self, words: Words, session: AgendaSession) -> Passage:
        kicker = words.kicker(session)
        spans = [Span(kicker, LABEL.cut)]
        if session.is_cancelled:
            cancelled = words.language.gettext(N_("Cancelled")).upper()
            spans = [Span(cancelled, LABEL.cut, WARNING), Span(f" · {kicker}" if kicker else "", LABEL.cut)]
        return passage(spans, LABEL, self.measure)

    def _abstract(self, session: AgendaSession) -> Iterator[Row]:
        """The abstract in parts, so that a page break may come between them."""
        columns = []
        for words in self.words:
            text = words.of(session.abstract, words.subject(session), N_("Abstract"))
            paragraphs = (passage(part, ABSTRACT, self.measure) for part in text.splitlines())
            columns.append([line for paragraph in paragraphs for line in paragraph.lines])
        for start in range(0, max(len(lines) for lines in columns), LINES_AT_ONCE):
            parts = (Passage(tuple(lines[start : start + LINES_AT_ONCE]), ABSTRACT) for lines in columns)
            yield Row(tuple(stack(part) for part in parts), gap=GRID if start == 0 else 0)

    def _times(self, session: AgendaSession) -> list[Span]:
        language = self.words[0].language
        if session.starts_at is None or session.ends_at is None:
            return [Span(language.gettext(N_("Time open")), Cut.REGULAR, QUIET)]
        end = f"–{language.time(session.ends_at)}"
        return [Span(language.time(session.starts_at), TIME.cut), Span(end, Cut.REGULAR, QUIET)]

    def _times_and_room(self, session: AgendaSession) -> Stack:
        rooms = dict.fromkeys(words.room(session) for words in self.words)
        room = " / ".join(room for room in rooms if room)
        return stack(
            passage(self._times(session), TIME, TIMES - GRID), passage(room, SMALL, TIMES - 4 * GRID)
        )
