"""The pitch running order: for the moderator, for technology, and for those who pitch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from models.queries.pitch_order import PitchOrder, PitchSession
from models.text import Text
from printing.document import IsCancelled, Printed, Progress, never, nothing_to_tell, watched
from printing.findings import WHOLE, Findings, Kind
from printing.flow import Block, Stack, passage, stack
from printing.fonts import Cut
from printing.layout import GRID, HEAD, TEXT, Frame, PaperSize
from printing.pages import Pages
from printing.paper import MM
from printing.pitch_facts import Facts
from printing.pitch_rows import Rows
from printing.pitch_speech import Speech
from translations import N_, Language

NAME = N_("Pitch running order")
SIDE = 12 * MM
TOTALS = replace(TEXT, cut=Cut.MEDIUM)


@dataclass(frozen=True, slots=True)
class Options:
    """How the running order is printed: landscape on this paper."""

    paper: PaperSize = PaperSize.A4


def render(
    order: PitchOrder,
    language: Language,
    *,
    as_of: datetime,
    second_language: Language | None = None,
    options: Options = Options(),
    progress: Progress = nothing_to_tell,
    cancelled: IsCancelled = never,
) -> Printed:
    """Print every pitch session, each from a page of its own; `as_of` is the event's local time. Raises Cancelled.

    With a second language, headings, themes and titles are in both, parted by a slash.
    """
    findings = Findings()
    languages = (language, second_language) if second_language else (language,)
    speech = Speech(languages, order.letterhead.languages)
    frame = Frame(options.paper.points(landscape=True), side=SIDE, head=20 * MM, foot=16 * MM)
    pages = Pages(order.letterhead, language.gettext(NAME), language, as_of, frame)
    for session in order.sessions:
        Facts(session, speech).check(findings)
    items = sum(len(session.pitches) for session in order.sessions)
    if not items:
        findings.add(Kind.MISSING, WHOLE, Text(N_("There are no pitches to print.")))
    sessions = watched(order.sessions, len(order.sessions), progress, cancelled)
    return pages.draw(
        (block for session in sessions for block in _blocks(session, speech, pages)),
        pages.masthead(pages.event or speech.say(NAME)),
        items=items,
        findings=findings,
        progress=nothing_to_tell,
        cancelled=cancelled,
    )


def _blocks(session: PitchSession, speech: Speech, pages: Pages) -> Iterator[Block]:
    """Heading, table and totals of one session."""
    facts = Facts(session, speech)
    heading = stack(
        passage(facts.title, replace(HEAD, colour=pages.accent), pages.frame.width),
        *(passage(spans, TEXT, pages.frame.width) for spans in facts.lines()),
    )
    yield _still(heading, starts_page=True)
    if session.pitches:
        yield from Rows(session, speech, pages.frame.width).blocks()
        yield replace(_still(stack(passage(facts.totals(), TOTALS, pages.frame.width))), gap=3 * GRID)


def _still(content: Stack, *, starts_page: bool = False) -> Block:
    return Block(content.height, content.draw, starts_page=starts_page, keeps_with_next=starts_page)
