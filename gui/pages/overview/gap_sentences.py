"""The sentences that say what is missing, and the heading under which each stands."""

from __future__ import annotations

from models.queries.gaps import Gap, GapKind
from translations import N_, NP_, active, ngettext

__all__ = ["GROUPS", "sentence"]

SENTENCES = {
    GapKind.CONFLICT: NP_("{count} programme item has a conflict", "{count} programme items have conflicts"),
    GapKind.NO_TIME: NP_(
        "{count} programme item has no time yet", "{count} programme items have no time yet"
    ),
    GapKind.NO_ROOM: NP_(
        "{count} programme item has no room yet", "{count} programme items have no room yet"
    ),
    GapKind.NO_SPEAKER: NP_(
        "{count} programme item has nobody on stage yet", "{count} programme items have nobody on stage yet"
    ),
    GapKind.NO_MODERATOR: NP_(
        "{count} programme item has no moderator yet", "{count} programme items have no moderator yet"
    ),
    GapKind.NO_PITCHER: NP_(
        "{count} pitch has nobody who pitches yet", "{count} pitches have nobody who pitches yet"
    ),
    GapKind.PITCHES_TOO_LONG: NP_(
        "{count} pitch session is longer than its time", "{count} pitch sessions are longer than their time"
    ),
    GapKind.NO_PHOTO: NP_("{count} person on stage has no photo", "{count} people on stage have no photo"),
    GapKind.NO_FUNCTION: NP_(
        "{count} person on stage has no function", "{count} people on stage have no function"
    ),
    GapKind.NO_CATEGORY: NP_("{count} person has no badge category", "{count} people have no badge category"),
    GapKind.NOT_PRINTED: NP_("{count} badge is not printed yet", "{count} badges are not printed yet"),
    GapKind.TITLE: NP_(
        "{count} programme item has no title in {language}",
        "{count} programme items have no title in {language}",
    ),
    GapKind.ABSTRACT: NP_(
        "{count} abstract is missing in {language}", "{count} abstracts are missing in {language}"
    ),
    GapKind.PITCH_TITLE: NP_(
        "{count} pitch has no title in {language}", "{count} pitches have no title in {language}"
    ),
    GapKind.FUNCTION: NP_(
        "{count} function is missing in {language}", "{count} functions are missing in {language}"
    ),
    GapKind.BIOGRAPHY: NP_(
        "{count} biography is missing in {language}", "{count} biographies are missing in {language}"
    ),
    GapKind.ROOM_NAME: NP_(
        "{count} room has no name in {language}", "{count} rooms have no name in {language}"
    ),
    GapKind.TRACK_NAME: NP_(
        "{count} theme has no name in {language}", "{count} themes have no name in {language}"
    ),
    GapKind.DAY_THEME: NP_(
        "{count} day has no theme in {language}", "{count} days have no theme in {language}"
    ),
    GapKind.CATEGORY_NAME: NP_(
        "{count} badge category has no name in {language}",
        "{count} badge categories have no name in {language}",
    ),
}

PROGRAMME = (
    GapKind.CONFLICT, GapKind.NO_TIME, GapKind.NO_ROOM, GapKind.NO_SPEAKER, GapKind.NO_MODERATOR, GapKind.NO_PITCHER,
    GapKind.PITCHES_TOO_LONG,
)  # fmt: skip
PEOPLE = (GapKind.NO_PHOTO, GapKind.NO_FUNCTION, GapKind.NO_CATEGORY, GapKind.NOT_PRINTED)

GROUPS: tuple[tuple[str, tuple[GapKind, ...]], ...] = (
    (N_("Programme"), PROGRAMME),
    (N_("People and badges"), PEOPLE),
    (N_("Translations"), tuple(kind for kind in GapKind if kind not in {*PROGRAMME, *PEOPLE})),
)


def sentence(gap: Gap) -> str:
    """Return what is missing, in the active language."""
    language = active()
    name = language.language_name(gap.language) if gap.language else ""
    return ngettext(*SENTENCES[gap.kind], gap.count).format(count=language.number(gap.count), language=name)
