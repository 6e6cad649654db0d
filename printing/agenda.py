"""The programme on paper: a page a day, in one language or in two side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from models.queries.agenda import Agenda, AgendaDay, AgendaPerson
from models.text import Text
from printing.agenda_rows import Table
from printing.agenda_words import Words, moderators_of
from printing.colours import QUIET
from printing.document import IsCancelled, Printed, Progress, never, nothing_to_tell, watched
from printing.findings import WHOLE, Findings, Kind
from printing.flow import Block
from printing.fonts import Cut
from printing.layout import Frame, PaperSize
from printing.pages import Pages
from printing.typesetting import Span
from translations import N_, Language

NAME = N_("Programme")


@dataclass(frozen=True, slots=True)
class Options:
    """How the programme is printed."""

    paper: PaperSize = PaperSize.A4
    abstracts: bool = False


def render(
    agenda: Agenda,
    language: Language,
    *,
    as_of: datetime,
    second_language: Language | None = None,
    options: Options = Options(),
    progress: Progress = nothing_to_tell,
    cancelled: IsCancelled = never,
) -> Printed:
    """Print the programme; `as_of` is the event's local time that stands on every page. Raises Cancelled.

    With a second language both stand side by side. What has no text in a language is borrowed from another, marked
    with its code, and reported.
    """
    findings = Findings()
    languages = (language, second_language) if second_language else (language,)
    words = tuple(Words(one, agenda.letterhead.languages, findings) for one in languages)
    frame = Frame(options.paper.points())
    pages = Pages(agenda.letterhead, language.gettext(NAME), language, as_of, frame)
    table = Table(frame.width, words, pages.accent, options.abstracts)
    if agenda.unplaced:
        findings.add(Kind.MISSING, WHOLE, _unplaced(agenda.unplaced))
    items = sum(len(day.sessions) for day in agenda.days)
    if not items:
        findings.add(Kind.MISSING, WHOLE, Text(N_("There are no sessions to print.")))
    return pages.draw(
        _blocks(agenda, table, progress, cancelled),
        pages.masthead(pages.event or language.gettext(NAME), *_under_title(agenda, pages, second_language)),
        items=items,
        findings=findings,
        progress=nothing_to_tell,
        cancelled=cancelled,
    )


def _blocks(agenda: Agenda, table: Table, progress: Progress, cancelled: IsCancelled) -> Iterator[Block]:
    """The days that have sessions, one after the other."""
    pairs = [(day, session) for day in agenda.days for session in day.sessions]
    running: Block | None = None
    moderators: tuple[AgendaPerson, ...] = ()
    shown: AgendaDay | None = None
    for day, session in watched(pairs, len(pairs), progress, cancelled):
        if day is not shown:
            shown, running, moderators = day, table.running(day), moderators_of(day)
            yield table.heading(day, moderators)
        yield from table.session(session, moderators, running)


def _under_title(agenda: Agenda, pages: Pages, second: Language | None) -> Iterator[str | list[Span]]:
    """Title in the other language, motto, days and place, organisers."""
    head, language = agenda.letterhead, pages.language
    if second and (other := head.title.best(second.code, head.languages)) != pages.event:
        yield [Span(other, Cut.MEDIUM)]
    if motto := head.motto.best(language.code, head.languages):
        yield [Span(motto, Cut.SEMIBOLD, pages.accent)]
    days = language.date_range(head.starts_on, head.ends_on)
    yield " · ".join(part for part in (days, head.venue.best(language.code, head.languages)) if part)
    if head.organisers:
        yield [Span(" · ".join(head.organisers), Cut.REGULAR, QUIET)]
    if head.is_virtual:
        zone = head.timezone.rpartition("/")[2].replace("_", " ")
        yield [
            Span(
                language.gettext(N_("All times are local times in {place}.")).format(place=zone),
                Cut.REGULAR,
                QUIET,
            )
        ]


def _unplaced(count: int) -> Text:
    return Text.plural(
        N_("{count} session has neither day nor time and is not printed."),
        N_("{count} sessions have neither day nor time and are not printed."),
        count=count,
    )
