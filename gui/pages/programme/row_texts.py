"""The words of the programme list, in the language of the screen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from itertools import groupby

from models.enums import RoleKind
from models.queries.pitches import PitchRow
from models.queries.programme import ProgrammeDay, SessionRow
from models.queries.session import Part
from translations import Language, _, active, ngettext

__all__ = [
    "clock_of",
    "count_line",
    "date_title",
    "day_title",
    "parts_text",
    "people_line",
    "pitch_clock",
    "pitch_line",
    "pitch_title",
    "session_title",
    "spoken",
    "summary",
]

Row = ProgrammeDay | SessionRow | PitchRow | None


def session_title(row: SessionRow, languages: tuple[str, ...]) -> str:
    """Return the title, or that there is none."""
    return row.title.best(active().code, languages) or _("No title yet")


def clock_of(row: SessionRow) -> str:
    """Return when it begins, or a dash."""
    return active().time(row.starts_at) if row.starts_at else "–"


def pitch_clock(row: PitchRow) -> str:
    """Return when a pitch begins, to the second as on paper, or a dash."""
    return f"{row.starts_at.hour}:{row.starts_at:%M:%S}" if row.starts_at else "–"


def people_line(row: SessionRow) -> str:
    """Return the kind, what is special, and who appears: "Panel discussion · FR · Moderator: …"."""
    language = active()
    kind = row.kind.label.render(language)
    parts = [] if kind in row.title.values() else [kind]
    if row.language:
        parts.append(row.language.upper())
    if row.pitches:
        parts.append(ngettext("{count} pitch", "{count} pitches", row.pitches).format(count=row.pitches))
    parts += parts_text(row.parts, language)
    return "  ·  ".join(parts)


def parts_text(parts: Sequence[Part], language: Language) -> list[str]:
    """Return who appears, those with the same part together; speakers need no word for what they are."""
    texts = []
    for role, group in groupby(parts, key=lambda part: part.role):
        names = ", ".join(part.name for part in group)
        text = _("{role}: {names}")
        plain = role in {RoleKind.SPEAKER, RoleKind.PANELLIST, RoleKind.WELCOME}
        texts.append(names if plain else text.format(role=role.label.render(language), names=names))
    return texts


def pitch_title(row: PitchRow, languages: tuple[str, ...]) -> str:
    """Return who pitches: the organisation, else the title, else the people, else that nobody is known."""
    people = ", ".join(pitcher.name for pitcher in row.pitchers)
    return row.organisation or row.title.best(active().code, languages) or people or _("No organisation yet")


def pitch_line(row: PitchRow, languages: tuple[str, ...]) -> str:
    """Return the people and the title of a pitch, as far as they are not what it is called by."""
    people = ", ".join(pitcher.name for pitcher in row.pitchers)
    shown = pitch_title(row, languages)
    texts = (people, row.title.best(active().code, languages), row.language.upper())
    return "  ·  ".join(text for text in texts if text and text != shown)


def date_title(day: date) -> str:
    """Return a date in words."""
    return active().date(day, "full")


def day_title(day: ProgrammeDay | None, *, with_words: bool = True) -> str:
    """Return the date of a day; without words while the names of months are not to be loaded yet."""
    if day is None:
        return _("Not placed yet")
    return date_title(day.day) if with_words else day.day.isoformat()


def count_line(sessions: Sequence[SessionRow]) -> str:
    """Return how many items a day has and from when to when they go."""
    if not sessions:
        return _("Nothing planned yet")
    count = ngettext("{count} item", "{count} items", len(sessions)).format(count=len(sessions))
    starts = [row.starts_at for row in sessions if row.starts_at]
    ends: list[datetime] = [row.ends_at for row in sessions if row.ends_at]
    return f"{count}  ·  {active().time_range(min(starts), max(ends))}" if starts else count


def summary(days: Sequence[ProgrammeDay], tray: Sequence[SessionRow]) -> str:
    """Return what the programme holds in one line: days, items, and how many of them wait for a place."""
    items = sum(len(day.sessions) + len(day.tray) for day in days) + len(tray)
    waiting = sum(len(day.tray) for day in days) + len(tray)
    texts = [
        ngettext("{count} day", "{count} days", len(days)).format(count=len(days)),
        ngettext("{count} item", "{count} items", items).format(count=items),
    ]
    if waiting:
        texts.append(
            ngettext("{count} without a time", "{count} without a time", waiting).format(count=waiting)
        )
    return "  ·  ".join(texts)


def spoken(row: Row, languages: tuple[str, ...]) -> str:
    """Return everything a row shows as one text, for tooltips and for those who listen."""
    if row is None or isinstance(row, ProgrammeDay):
        theme = row.theme.best(active().code, languages) if row else ""
        return ", ".join(text for text in (day_title(row), theme) if text)
    if isinstance(row, PitchRow):
        texts = [pitch_clock(row), pitch_title(row, languages), pitch_line(row, languages)]
        texts += [row.track.best(active().code, languages), active().countdown(row.length_seconds)]
    else:
        texts = [_when(row), session_title(row, languages), people_line(row)]
        texts += [row.room.best(active().code, languages), row.track.best(active().code, languages)]
    if row.is_cancelled:
        texts.append(_("Cancelled"))
    return "\n".join(text for text in texts if text)


def _when(row: SessionRow) -> str:
    length = active().length(minutes=row.length_minutes)
    if row.starts_at is None or row.ends_at is None:
        return f"{_('No time yet')}, {length}"
    return f"{active().time_range(row.starts_at, row.ends_at)}, {length}"
