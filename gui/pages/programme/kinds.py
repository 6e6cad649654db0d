"""The signs of the kinds of programme items, and what they are called."""

from __future__ import annotations

from models.enums import SessionKind
from models.text import Text, Translated

__all__ = ["KIND_ICONS", "called"]

KIND_ICONS = {
    SessionKind.OPENING: "flag-banner",
    SessionKind.WELCOME: "hand-waving",
    SessionKind.TALK: "presentation",
    SessionKind.KEYNOTE: "star",
    SessionKind.PANEL: "chats",
    SessionKind.PITCHES: "rocket-launch",
    SessionKind.MEETINGS: "handshake",
    SessionKind.BREAK: "coffee",
    SessionKind.NETWORKING: "chats-circle",
    SessionKind.OTHER: "calendar-blank",
}


def called(title: Translated, kind: SessionKind) -> Translated | Text:
    """Return what a programme item is called in the names of changes: its title, else its kind."""
    return title or kind.label
