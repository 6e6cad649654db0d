"""What a person does at the event, each a link to where it stands: parts in sessions, and pitches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gui.context import Context
from gui.language import Translating
from gui.selection import Selection
from gui.theme import Space
from models.enums import Entity
from models.queries.person import Appearance, PitchPart
from models.text import Translated
from translations import _, active

__all__ = ["Doings"]


@dataclass(frozen=True, slots=True)
class Doing:
    """One line: where it leads, what it is called, and what is said of it."""

    target: Selection
    title: str
    detail: str


class ElidedLink(QPushButton):
    """A link that shortens a long title and tells it whole in its tooltip."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._full = text
        self.setProperty("role", "link")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        self.setText(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - 2 * Space.MEDIUM
        shown = self.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))
        self.setToolTip(self._full if shown != self._full else "")


class Doings(Translating, QWidget):
    """Shows the parts of one person."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._appearances: Sequence[Appearance] = ()
        self._pitches: Sequence[PitchPart] = ()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)

    def show_parts(self, appearances: Sequence[Appearance], pitches: Sequence[PitchPart]) -> None:
        """Show these instead of those before."""
        if (appearances, pitches) != (self._appearances, self._pitches) or not self._rows.count():
            self._appearances, self._pitches = appearances, pitches
            self.retranslate_ui()

    def retranslate_ui(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        doings = [*map(self._of_session, self._appearances), *map(self._of_pitch, self._pitches)]
        for doing in doings:
            self._add(doing)
        if not doings:
            self._rows.addWidget(self._label(_("No part in the programme yet")))

    def _add(self, doing: Doing) -> None:
        link = ElidedLink(doing.title)
        link.clicked.connect(lambda: self._context.navigator.reveal(doing.target))
        link.setAccessibleDescription(doing.detail)
        self._rows.addWidget(link)
        detail = self._label(doing.detail)
        detail.setContentsMargins(Space.MEDIUM, 0, 0, Space.SMALL)
        self._rows.addWidget(detail)

    @staticmethod
    def _label(text: str) -> QLabel:
        label = QLabel(text)
        label.setProperty("role", "small")
        label.setWordWrap(True)
        return label

    def _of_session(self, part: Appearance) -> Doing:
        detail = _moment(part.role.label.render(active()), part.starts_at, is_cancelled=part.is_cancelled)
        return Doing(Selection.one(Entity.SESSION, part.session_id), self._title(part.title), detail)

    def _of_pitch(self, pitch: PitchPart) -> Doing:
        title = pitch.organisation or self._title(pitch.title)
        detail = _moment(_("Pitch"), pitch.session_starts_at, is_cancelled=pitch.is_cancelled)
        return Doing(Selection.one(Entity.PITCH, pitch.id), title, detail)

    def _title(self, title: Translated) -> str:
        return title.best(active().code, self._context.content_languages) or _("Untitled")


def _moment(role: str, starts_at: datetime | None, *, is_cancelled: bool) -> str:
    if is_cancelled:
        return _("{role} · cancelled").format(role=role)
    if starts_at is None:
        return _("{role} · no time yet").format(role=role)
    language = active()
    when = f"{language.date(starts_at.date(), style='weekday_day_month')}, {language.clock(starts_at.time())}"
    return _("{role} · {time}").format(role=role, time=when)
