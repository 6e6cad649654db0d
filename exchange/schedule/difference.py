"""What bringing in a programme would do to the event: told before, told after, and carried out only as told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from exchange.problems import Problem
from models.programme_changes import Happened, SessionChange
from models.programme_plan import ProgrammePlan
from models.text import Text, Translated
from translations import N_

NOTHING = N_("The programme in the event is the same already.")
DATES = N_("The event is now from {first} to {last}.")
PERSON_ADDED = N_("{name} is new among the people.")
PERSON_CHANGED = N_("What is known about {name} changes.")
ROOM_ADDED = N_("The room “{name}” is new.")
TRACK_ADDED = N_("The theme “{name}” is new.")


class Gone(StrEnum):
    """What becomes of sessions that the source no longer has."""

    KEEP = "keep"
    CANCEL = "cancel"
    DELETE = "delete"


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person decides about an import. `event_days` lets the event's days follow the programme."""

    gone: Gone = Gone.KEEP
    event_days: bool = True


@dataclass(frozen=True, slots=True)
class Difference:
    """What an import would do. `read` counts the entries of the source, `skipped` those that cannot be imported.

    `sessions` tells what happens to each session, those that have gone last. `plan` is what would be written, without
    what becomes of those that have gone.
    """

    format: str
    read: int
    skipped: int
    sessions: tuple[SessionChange, ...]
    people_added: tuple[str, ...]
    people_changed: tuple[str, ...]
    rooms_added: tuple[Translated, ...]
    tracks_added: tuple[Translated, ...]
    problems: tuple[Problem, ...]
    plan: ProgrammePlan

    def of(self, *happened: Happened) -> list[SessionChange]:
        """Return the sessions to which one of these happened."""
        return [change for change in self.sessions if change.happened in happened]

    @property
    def added(self) -> list[SessionChange]:
        return self.of(Happened.ADDED)

    @property
    def moved(self) -> list[SessionChange]:
        """The sessions that have another time, day or room."""
        return self.of(Happened.MOVED)

    @property
    def changed(self) -> list[SessionChange]:
        """The sessions that are where they were and differ in something else."""
        return self.of(Happened.CHANGED, Happened.CANCELLED, Happened.REINSTATED)

    @property
    def unchanged(self) -> list[SessionChange]:
        return self.of(Happened.UNCHANGED)

    @property
    def gone(self) -> list[SessionChange]:
        """The sessions that came from such a source and are no longer in it."""
        return self.of(Happened.GONE)

    @property
    def dates(self) -> tuple[date, date] | None:
        """The new first and last day of the event, None where they stay."""
        return self.plan.dates

    @property
    def sentences(self) -> list[Text]:
        """Everything that would happen, in words."""
        found = [sentence for change in self.sessions for sentence in change.sentences]
        found += _each(PERSON_ADDED, self.people_added)
        found += _each(PERSON_CHANGED, self.people_changed)
        found += _each(ROOM_ADDED, self.rooms_added)
        found += _each(TRACK_ADDED, self.tracks_added)
        if self.dates is not None:
            found.append(Text(DATES, first=self.dates[0], last=self.dates[1]))
        return found or [Text(NOTHING)]


@dataclass(frozen=True, slots=True)
class Report:
    """What an import did, or would do: numbers of sessions, and what somebody should look at.

    `updated` are all that differ, those that `moved` among them; `gone` are those no longer in the source, of which
    some were `cancelled` or `deleted` as it was asked.
    """

    format: str
    read: int
    created: int
    updated: int
    moved: int
    unchanged: int
    skipped: int
    gone: int
    cancelled: int
    deleted: int
    people: int
    problems: tuple[Problem, ...]


def report_of(difference: Difference, choices: Choices) -> Report:
    """Return what `difference` comes to with these choices."""
    gone = len(difference.gone)
    on_stage = sum(
        1 for change in difference.gone if change.before is not None and not change.before.is_cancelled
    )
    return Report(
        format=difference.format,
        read=difference.read,
        created=len(difference.added),
        updated=len(difference.moved) + len(difference.changed),
        moved=len(difference.moved),
        unchanged=len(difference.unchanged),
        skipped=difference.skipped,
        gone=gone,
        cancelled=on_stage if choices.gone is Gone.CANCEL else 0,
        deleted=gone if choices.gone is Gone.DELETE else 0,
        people=len(difference.people_added),
        problems=difference.problems,
    )


def _each(sentence: str, names: Iterable[str | Translated]) -> list[Text]:
    return [Text(sentence, name=name) for name in names]
