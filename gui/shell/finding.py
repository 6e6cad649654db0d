"""What the search field finds: rows of the event, and everything that can be done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtGui import QAction, QKeySequence

from gui.context import Context
from gui.selection import Selection
from gui.shell.search_popup import Found
from models.enums import Entity
from models.queries.search import Hit, search
from models.rules.folding import fold
from models.text import Translated
from translations import active

__all__ = ["find_actions", "find_rows"]

ICONS = {
    Entity.PERSON: "user",
    Entity.SESSION: "calendar-blank",
    Entity.ROOM: "map-pin",
    Entity.ORGANISATION: "buildings",
}
ACTION = "arrow-bend-down-right"
MOST_ACTIONS = 4
SHORTEST = 2


def find_rows(context: Context, text: str) -> list[Found]:
    """Return the people, programme items, rooms and organisations that `text` finds."""
    languages = context.content_languages
    return [_row(context, hit, languages) for hit in search(context.workspace.reader, text)]


def find_actions(actions: Iterable[QAction], text: str) -> list[Found]:
    """Return those of `actions` that can be done now and whose text has every word of `text` at a word's start."""
    words = fold(text).split()
    if len("".join(words)) < SHORTEST:
        return []
    found = (action for action in actions if action.isEnabled() and _matches(action, words))
    return [_command(action) for action in _few(found)]


def _few(found: Iterator[QAction]) -> Iterator[QAction]:
    for _number, action in zip(range(MOST_ACTIONS), found, strict=False):
        yield action


def _matches(action: QAction, words: list[str]) -> bool:
    own = fold(_plain(action)).split()
    return all(any(one.startswith(word) for one in own) for word in words)


def _command(action: QAction) -> Found:
    key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return Found(ACTION, _plain(action), key, action.trigger)


def _plain(action: QAction) -> str:
    return action.text().replace("&", "").rstrip("…")


def _row(context: Context, hit: Hit, languages: tuple[str, ...]) -> Found:
    selection = Selection.one(hit.entity, hit.id)
    return Found(
        ICONS[hit.entity],
        _text(hit.title, languages),
        _detail(hit, languages),
        lambda: context.navigator.reveal(selection),
    )


def _text(content: str | Translated, languages: tuple[str, ...]) -> str:
    return content if isinstance(content, str) else content.best(active().code, languages)


def _detail(hit: Hit, languages: tuple[str, ...]) -> str:
    place = _text(hit.detail, languages)
    if hit.starts_at is None:
        return place
    when = f"{active().date(hit.starts_at.date(), 'short')} {active().time(hit.starts_at.time())}"
    return f"{when} · {place}" if place else when
