"""The frame of every page: the event's name, the document's, "as of", page x of y; and the head of the first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from models.enums import Entity
from models.queries.letterhead import Letterhead
from models.text import Text
from printing.breaking import wrap
from printing.colours import FAINT, readable
from printing.document import IsCancelled, Printed, Progress, watched
from printing.findings import Findings, Subject
from printing.fitting import Box, fit_text
from printing.flow import Block, Stack, paginate, passage, stack
from printing.fonts import Cut
from printing.layout import FINE, GRID, LABEL, SMALL, TITLE, Frame
from printing.paper import MM, About, Paper
from printing.typesetting import Line, Span, Style, line
from translations import N_, Language

LOGO = (40 * MM, 17 * MM)
SMALL_LOGO = (24 * MM, 7 * MM)
TITLE_FLOOR = 16.0
"""A title becomes so small to stand on one line; a longer one takes two lines in full size."""
EDGE = 14 * MM
"""From the edge of the paper to the head of the first page."""
UNDER_TITLE = Style(9.5, leading=14)


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of one document of one event, in one language."""

    letterhead: Letterhead
    name: str
    """What kind of document it is: "Programme"."""
    language: Language
    as_of: datetime
    frame: Frame

    @property
    def event(self) -> str:
        return self.letterhead.title.best(self.language.code, self.letterhead.languages)

    @property
    def accent(self) -> str:
        """The event's colour, dark enough to be read."""
        return readable(self.letterhead.accent)

    def masthead(self, title: str, *below: str | Sequence[Span]) -> Stack:
        """What stands at the head of the first page: the kind of document, a title, and lines below it."""
        measure = self.frame.width - (LOGO[0] + 4 * GRID if self.letterhead.logo else 0)
        kicker = passage(self.name.upper(), replace(LABEL, colour=self.accent), measure)
        lines = [passage(text, UNDER_TITLE, measure) for text in below]
        box = Box(measure, 999, TITLE.size, TITLE_FLOOR)
        fitted = fit_text(title, TITLE.cut, box, 1)
        size = TITLE.size if fitted.is_cut else fitted.size
        style = replace(TITLE, size=size, leading=size * 1.3)
        return stack(kicker, passage(title, style, measure), *lines, gap=GRID / 4)

    def draw(
        self,
        blocks: Iterable[Block],
        masthead: Stack,
        *,
        items: int,
        findings: Findings,
        progress: Progress,
        cancelled: IsCancelled,
    ) -> Printed:
        """Spread `blocks` over pages and draw them. Raises Cancelled."""
        start = self.frame.size[1] - EDGE
        top = start - max(masthead.height, LOGO[1] if self.letterhead.logo else 0) - 5 * GRID
        columns = paginate(blocks, top - self.frame.foot, self.frame.height)
        paper = self._paper()
        for number, column in enumerate(watched(columns, len(columns), progress, cancelled)):
            if number == 0:
                self._draw_masthead(paper, masthead, start, top)
            else:
                self._draw_head(paper)
            column.draw(paper, self.frame.side, self.frame.top if number else top)
            self._draw_foot(paper, number + 1, len(columns))
            paper.end_page()
        self._check(findings)
        return Printed(paper.finish(), len(columns), len(columns), items, findings.all())

    def _paper(self) -> Paper:
        author = self.language.list_of(self.letterhead.organisers) or "Podium"
        title = f"{self.name} · {self.event}" if self.event else self.name
        return Paper(self.frame.size, About(title, author, self.event, self.language.code))

    def _draw_masthead(self, paper: Paper, masthead: Stack, start: float, top: float) -> None:
        masthead.draw(paper, self.frame.side, start)
        logo = self.letterhead.logo
        if logo:
            box = (self.frame.right - LOGO[0], start - LOGO[1], *LOGO)
            paper.picture(logo.data, logo.id, box, anchor="ne")
        y = top + 3 * GRID
        paper.rule((self.frame.side, y), (self.frame.right, y), self.accent, 1.2)

    def _draw_head(self, paper: Paper) -> None:
        y, left, logo = self.frame.size[1] - 13 * MM, self.frame.side, self.letterhead.logo
        if logo:
            width = min(SMALL_LOGO[0], SMALL_LOGO[1] * logo.width / logo.height)
            paper.picture(logo.data, logo.id, (left, y - 2, width, SMALL_LOGO[1]), anchor="sw")
            left += width + 2 * GRID
        name = line(self.name, SMALL.cut)
        room = self.frame.right - left - name.width_at(SMALL.size) - 4 * GRID
        event = replace(SMALL, cut=Cut.SEMIBOLD, colour=self.accent)
        paper.text(left, y, _first_line(self.event, event, room), event)
        paper.text_right(self.frame.right, y, name, SMALL)
        paper.rule((self.frame.side, y - 6), (self.frame.right, y - 6), self.accent, 0.6)

    def _draw_foot(self, paper: Paper, number: int, count: int) -> None:
        y = 10 * MM
        moment = self.language.date_time(self.as_of, "long")
        as_of = Text(N_("As of {moment}"), moment=moment).render(self.language)
        page = Text(N_("Page {number} of {count}"), number=number, count=count).render(self.language)
        paper.rule((self.frame.side, y + 10), (self.frame.right, y + 10), FAINT, 0.5)
        paper.text(self.frame.side, y, line(as_of), FINE)
        paper.text_right(self.frame.right, y, line(page), FINE)
        if number == 1 and self.event:
            paper.text_centred(
                self.frame.size[0] / 2, y, _first_line(self.event, FINE, self.frame.width / 2), FINE
            )

    def _check(self, findings: Findings) -> None:
        logo, event = self.letterhead.logo, Subject(self.event, Entity.EVENT)
        if logo:
            printed = min(LOGO[0], LOGO[1] * logo.width / logo.height)
            findings.check_resolution(event, logo.width, printed)
        findings.check_characters(event, (self.event, self.letterhead.motto.best(self.language.code)))


def _first_line(text: str, style: Style, measure: float) -> Line:
    """`text`, or as many words of it as there is room for."""
    lines = wrap((Span(text, style.cut),), style.size, measure)
    if len(lines) <= 1:
        return lines[0] if lines else line("")
    words = lines[0].words
    return line("".join(words[:-1]).rstrip() + " …", style.cut)
