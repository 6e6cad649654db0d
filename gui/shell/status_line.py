"""The line at the bottom: is everything saved, when was it backed up, what time is it at the event."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from gui.context import Context
from gui.language import Translating
from gui.theme import Space
from gui.widgets.elided_label import ElidedLabel
from models.queries.headline import headline
from translations import _, active

__all__ = ["StatusLine"]

HEIGHT = 28
EVERY_MS = 10_000


class StatusLine(Translating, QFrame):
    """The state of the file at the left, the event's clock at the right where its zone differs from this computer's."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("statusLine")
        self.setFixedHeight(HEIGHT)
        self._context = context
        self.state = QLabel()
        self.file = ElidedLabel()
        self.clock = QLabel()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.WIDE, 0, Space.WIDE, 0)
        layout.setSpacing(Space.WIDE)
        layout.addWidget(self.state)
        layout.addWidget(self.file, 1)
        layout.addWidget(self.clock)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.refresh)
        self._timer.start(EVERY_MS)
        self.retranslate_ui()

    def refresh(self) -> None:
        """Show how things stand now."""
        self.state.setText(self._state())
        self.file.setText(self._context.workspace.path.name)
        self._context.first_paint.then(lambda: self.clock.setText(self._clock()))

    def _state(self) -> str:
        workspace = self._context.workspace
        if workspace.read_only:
            return _("Open for reading only")
        if workspace.saved_at is None:
            saved = _("All changes saved")
        else:
            saved = _("Saved at {time}").format(time=active().time(workspace.saved_at.time()))
        if workspace.backed_up_at is None:
            return saved
        backed_up = _("backed up at {time}").format(time=active().time(workspace.backed_up_at.time()))
        return f"{saved} · {backed_up}"

    def _clock(self) -> str:
        from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # noqa: PLC0415 -- the zones can wait

        event = headline(self._context.workspace.reader)
        if event is None:
            return ""
        try:
            there = datetime.now(ZoneInfo(event.timezone))
        except (ZoneInfoNotFoundError, ValueError):
            return ""
        if there.utcoffset() == datetime.now().astimezone().utcoffset():
            return ""
        return _("At the event: {time}").format(time=active().clock(there.time()))

    def retranslate_ui(self) -> None:
        self.refresh()
