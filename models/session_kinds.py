"""What goes without saying for each kind of session: its usual length, who is on stage, what it needs."""

from __future__ import annotations

from collections.abc import Iterable

from models.enums import RoleKind, SessionKind
from models.text import Translated
from translations import CODES, Language

USUAL_MINUTES = {
    SessionKind.OPENING: 15,
    SessionKind.WELCOME: 10,
    SessionKind.TALK: 20,
    SessionKind.KEYNOTE: 30,
    SessionKind.PANEL: 60,
    SessionKind.PITCHES: 60,
    SessionKind.MEETINGS: 180,
    SessionKind.BREAK: 15,
    SessionKind.NETWORKING: 60,
    SessionKind.OTHER: 30,
}

USUAL_ROLE = {
    SessionKind.WELCOME: RoleKind.WELCOME,
    SessionKind.PANEL: RoleKind.PANELLIST,
    SessionKind.PITCHES: RoleKind.MODERATOR,
    SessionKind.MEETINGS: RoleKind.HOST,
    SessionKind.BREAK: RoleKind.HOST,
    SessionKind.NETWORKING: RoleKind.HOST,
}

NEEDS_SPEAKER = frozenset({
    SessionKind.OPENING, SessionKind.WELCOME, SessionKind.TALK, SessionKind.KEYNOTE, SessionKind.PANEL,
})  # fmt: skip
NEEDS_MODERATOR = frozenset({SessionKind.PANEL, SessionKind.PITCHES})
NEEDS_ROOM = frozenset(SessionKind) - {SessionKind.BREAK, SessionKind.NETWORKING}
NEEDS_TITLE = frozenset({SessionKind.TALK, SessionKind.KEYNOTE, SessionKind.PANEL, SessionKind.OTHER})
"""All others are called by the name of their kind until somebody finds a better title."""


def usual_role(kind: SessionKind) -> RoleKind:
    """Return the part in which somebody is first put into a session of this kind."""
    return USUAL_ROLE.get(kind, RoleKind.SPEAKER)


def usual_title(kind: SessionKind, languages: Iterable[str]) -> Translated:
    """Return what a session of this kind is called in `languages` where nobody says otherwise, if anything."""
    if kind in NEEDS_TITLE:
        return Translated()
    return Translated({code: kind.label.render(Language.of(code)) for code in languages if code in CODES})
