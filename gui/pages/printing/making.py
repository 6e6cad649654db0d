"""How each document is made: read from the event, drawn by `printing`. Runs on a worker's thread."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from zoneinfo import ZoneInfo

from gui.pages.printing.choices import Choices, Who
from gui.workers import Cancelled, Progress
from models.queries import agenda as agenda_query
from models.queries import badges as badges_query
from models.queries import pitch_order as pitch_query
from models.queries.badges import BadgeRow, BadgeRun, Only, Order
from models.queries.letterhead import Letterhead
from models.store.reader import Reader
from printing import agenda as agenda_document
from printing import badges as badges_document
from printing import pitch_running_order as pitch_document
from printing.document import Cancelled as PrintingCancelled
from printing.document import Printed
from printing.layout import PaperSize
from translations import Language

__all__ = ["make_agenda", "make_badges", "make_pitch_running_order"]

Result = tuple[Printed, tuple[BadgeRow, ...], int]
ONLY = {Who.NEW: Only.NEW, Who.CHANGED: Only.CHANGED}


def make_badges(reader: Reader, choices: Choices, progress: Progress) -> Result:
    """Draw the badges of those chosen, less those left out."""
    run = badges_query.badges(
        reader,
        only=ONLY.get(choices.who, Only.ALL),
        categories=[choices.category] if choices.category else [],
        people=choices.people if choices.who is Who.SELECTED else None,
        order=Order(choices.order),
    )
    wanted = [badge for badge in run.badges if badge.id not in choices.left_out]
    badges = tuple(wanted[: choices.at_most or None])
    options = badges_document.Options(
        stationery=choices.stationery,
        start=choices.start,
        crop_marks=choices.crop_marks,
        outlines=choices.outlines,
    )
    with _stoppable():
        printed = badges_document.render(
            BadgeRun(run.letterhead, badges),
            Language.of(choices.language),
            second_language=_second(choices),
            options=options,
            progress=progress,
            cancelled=_is_cancelled(progress),
        )
    return printed, badges, len(wanted)


def make_agenda(reader: Reader, choices: Choices, progress: Progress) -> Result:
    """Draw the programme of one day or of all, in one language or two."""
    content = agenda_query.agenda(reader, days=_days(choices))
    with _stoppable():
        printed = agenda_document.render(
            content,
            Language.of(choices.language),
            as_of=_now(content.letterhead),
            second_language=_second(choices),
            options=agenda_document.Options(paper=PaperSize(choices.paper), abstracts=choices.abstracts),
            progress=progress,
            cancelled=_is_cancelled(progress),
        )
    return printed, (), printed.items


def make_pitch_running_order(reader: Reader, choices: Choices, progress: Progress) -> Result:
    """Draw the running order of the pitch sessions of one day or of all."""
    content = pitch_query.pitch_order(reader, days=_days(choices))
    with _stoppable():
        printed = pitch_document.render(
            content,
            Language.of(choices.language),
            as_of=_now(content.letterhead),
            second_language=_second(choices),
            options=pitch_document.Options(paper=PaperSize(choices.paper)),
            progress=progress,
            cancelled=_is_cancelled(progress),
        )
    return printed, (), printed.items


def _days(choices: Choices) -> list[date]:
    return [] if choices.day is None else [choices.day]


def _now(letterhead: Letterhead) -> datetime:
    """Return the local time at the event."""
    return datetime.now(ZoneInfo(letterhead.timezone)).replace(tzinfo=None)


def _second(choices: Choices) -> Language | None:
    """Return the second language, if there is one besides the first."""
    if not choices.second_language or choices.second_language == choices.language:
        return None
    return Language.of(choices.second_language)


def _is_cancelled(progress: Progress) -> Callable[[], bool]:
    return lambda: progress.is_cancelled


@contextmanager
def _stoppable() -> Iterator[None]:
    """Turn the word of `printing` for a cancelled drawing into that of the workers."""
    try:
        yield
    except PrintingCancelled as cancelled:
        raise Cancelled from cancelled
