"""The documents that can be printed: what is read from the event for each, and how it is drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, TypeVar
from zoneinfo import ZoneInfo

from commands.arguments import Given, read_date
from models.errors import UserError
from models.queries.categories import categories
from models.queries.event import event_days
from models.queries.headline import headline
from models.rules.folding import fold
from models.store.reader import Reader
from translations import N_, Language

if TYPE_CHECKING:
    from printing.document import Printed

Choice = TypeVar("Choice")


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be printed, in which languages, and whom to tell how far it is."""

    reader: Reader
    given: Given
    language: Language
    second_language: Language | None
    progress: Callable[[int, int], None]

    def one_of(self, option: str, choices: Mapping[str, Choice], usual: Choice) -> Choice:
        """Return what the option chooses, `usual` where it was left out. Raises `UserError`."""
        word = self.given.text(option)
        return usual if word is None else one_of(f"--{option}", word, choices)


@dataclass(frozen=True, slots=True)
class Made:
    """A drawn document, and what stands on each person's badge (`models.operations.badge_prints`)."""

    printed: Printed
    badges: Mapping[str, str] = field(default_factory=dict)
    stationery: str = ""


def _badges(order: Order) -> Made:
    from models.queries.badges import Only, badges  # noqa: PLC0415 -- loaded for this document only
    from models.queries.badges import Order as Sorting  # noqa: PLC0415
    from printing.badges import Options, render  # noqa: PLC0415 -- ReportLab is loaded to draw

    given = order.given
    run = badges(
        order.reader,
        only=order.one_of("only", {only.value: only for only in Only}, Only.ALL),
        categories=[_category(order, name) for name in given.texts("category")],
        order=order.one_of("order", {sorting.value: sorting for sorting in Sorting}, Sorting.NAME),
    )
    usual = Options()
    start = given.number("start")
    options = Options(
        stationery=given.text("stationery") or usual.stationery,
        start=usual.start if start is None else start,
        crop_marks=given.flag("crop_marks"),
        outlines=given.flag("outlines"),
    )
    printed = render(
        run, order.language, second_language=order.second_language, options=options, progress=order.progress
    )
    return Made(printed, {badge.id: badge.content for badge in run.badges}, options.stationery)


def _agenda(order: Order) -> Made:
    from models.queries.agenda import agenda  # noqa: PLC0415 -- loaded for this document only
    from printing.agenda import Options, render  # noqa: PLC0415 -- ReportLab is loaded to draw
    from printing.layout import PaperSize  # noqa: PLC0415

    paper = order.one_of("paper", {size.value: size for size in PaperSize}, PaperSize.A4)
    printed = render(
        agenda(order.reader, days=_days(order)),
        order.language,
        as_of=_as_of(order),
        second_language=order.second_language,
        options=Options(paper=paper, abstracts=order.given.flag("abstracts")),
        progress=order.progress,
    )
    return Made(printed)


def _pitch_running_order(order: Order) -> Made:
    from models.queries.pitch_order import pitch_order  # noqa: PLC0415 -- loaded for this document only
    from printing.layout import PaperSize  # noqa: PLC0415 -- ReportLab is loaded to draw
    from printing.pitch_running_order import Options, render  # noqa: PLC0415

    paper = order.one_of("paper", {size.value: size for size in PaperSize}, PaperSize.A4)
    printed = render(
        pitch_order(order.reader, days=_days(order)),
        order.language,
        as_of=_as_of(order),
        second_language=order.second_language,
        options=Options(paper=paper),
        progress=order.progress,
    )
    return Made(printed)


DOCUMENTS: dict[str, Callable[[Order], Made]] = {
    "badges": _badges,
    "agenda": _agenda,
    "pitch-running-order": _pitch_running_order,
}


def one_of(argument: str, word: str, choices: Mapping[str, Choice]) -> Choice:
    """Return what `word` stands for. Raises `UserError` that lists the choices."""
    if word not in choices:
        raise UserError(
            N_("“{word}” is no choice for {argument}. Choose one of these: {choices}"),
            word=word, argument=argument, choices=", ".join(choices),
        )  # fmt: skip
    return choices[word]


def _category(order: Order, name: str) -> str:
    """Return the key of the category that is called so in any language."""
    rows = categories(order.reader)
    for row in rows:
        if fold(name) in {row.id, *map(fold, row.name.values())}:
            return row.id
    raise UserError(
        N_("There is no badge category “{name}”. There are: {names}"),
        name=name, names=", ".join(row.name.best(order.language.code) for row in rows),
    )  # fmt: skip


def _days(order: Order) -> list[date]:
    """Return the days that were asked for. Raises `UserError` for one on which there is no event."""
    wanted = [read_date(text, "day") for text in order.given.texts("day")]
    held = [row.day for row in event_days(order.reader)]
    for day in wanted:
        if day not in held:
            language = order.language
            raise UserError(
                N_("There is no event on {day}. Its days are: {days}"),
                day=language.date(day, "long"),
                days=language.list_of(language.date(each, "long") for each in held),
            )
    return wanted


def _as_of(order: Order) -> datetime:
    """Return the event's local time as of which the document is true."""
    given = order.given.text("as_of")
    if given is None:
        event = headline(order.reader)
        zone = ZoneInfo(event.timezone) if event else None
        return datetime.now(zone).replace(tzinfo=None)
    try:
        return datetime.fromisoformat(given)
    except ValueError:
        raise UserError(
            N_("“{text}” is not a time. Write --as-of like this: --as-of 2021-06-08T09:30"), text=given
        ) from None
