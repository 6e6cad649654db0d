"""How large a made-up event is to be, and what can be asked for."""

from __future__ import annotations

from dataclasses import dataclass

from models.errors import RuleViolation
from models.text import Text
from translations import N_

MOST_PEOPLE = 1_000_000
MOST_SESSIONS = 100_000
MOST_DAYS = 60
SLOTS_A_DAY = 24
DEFAULT_PEOPLE = 500
PEOPLE_A_SESSION = 10
PEOPLE_A_MEETING = 5
FEWEST_TABLES = 10
DEFAULT_SESSIONS_AT_MOST = 500
DEFAULT_SEED = 1

PEOPLE = N_("The number of people must be between {least} and {most}.")
SESSIONS = N_("The number of sessions must be between {least} and {most}.")
MEETINGS = N_("With this number of people, the number of meetings must be between {least} and {most}.")


@dataclass(frozen=True, slots=True)
class Sizes:
    """Numbers of a made-up event; the same ones make the same event."""

    people: int
    sessions: int
    meetings: int
    seed: int = DEFAULT_SEED

    @classmethod
    def of(
        cls,
        *,
        people: int | None = None,
        sessions: int | None = None,
        meetings: int | None = None,
        seed: int | None = None,
    ) -> Sizes:
        """Return sizes in which what was not asked for goes with what was.

        Raises `RuleViolation` where no event can have them.
        """
        people = DEFAULT_PEOPLE if people is None else people
        _check(PEOPLE, people, 1, MOST_PEOPLE)
        if meetings is None:
            meetings = min(people // PEOPLE_A_MEETING, most_meetings(people))
        if sessions is None:
            sessions = min(people // PEOPLE_A_SESSION + 10, DEFAULT_SESSIONS_AT_MOST)
        _check(SESSIONS, sessions, 0, MOST_SESSIONS)
        _check(MEETINGS, meetings, 0, most_meetings(people))
        sizes = cls(people, sessions, meetings, DEFAULT_SEED if seed is None else seed)
        if sizes.meeting_days > sessions:
            raise RuleViolation(
                Text.plural(
                    "So many meetings need at least {count} session in which they take place.",
                    "So many meetings need at least {count} sessions in which they take place.",
                    count=sizes.meeting_days,
                )
            )
        return sizes

    @property
    def plain_sessions(self) -> int:
        """How many sessions are left when the B2B meetings have theirs."""
        return self.sessions - self.meeting_days

    @property
    def tables(self) -> int:
        """How many tables the meetings have: enough for two days, where there are enough people to sit at them."""
        wanted = max(
            FEWEST_TABLES,
            divided_up(self.meetings, 2 * SLOTS_A_DAY),
            divided_up(self.meetings, rounds(self.people)),
        )
        return min(self.people // 2, wanted)

    @property
    def slots(self) -> int:
        """How many slots the meetings need."""
        return divided_up(self.meetings, self.tables)

    @property
    def meeting_days(self) -> int:
        """On how many days there are meetings."""
        return divided_up(self.slots, SLOTS_A_DAY)


def divided_up(number: int, by: int) -> int:
    """Return how many portions of `by` make up `number`."""
    return -(-number // by) if number else 0


def most_meetings(people: int) -> int:
    """Return how many different pairs can meet on the days of the longest event."""
    return min(people * (people - 1) // 2, people // 2 * SLOTS_A_DAY * MOST_DAYS)


def rounds(people: int) -> int:
    """Return in how many rounds everybody meets everybody else, each once."""
    return people - 1 if people % 2 == 0 else people


def _check(sentence: str, number: int, least: int, most: int) -> None:
    if not least <= number <= most:
        raise RuleViolation(sentence, least=least, most=most)
