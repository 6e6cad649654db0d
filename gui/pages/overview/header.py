"""The head of the overview: what the event is called, its motto, when and where it is."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from gui.context import Context
from gui.language import Translating
from gui.theme import Space
from models.queries.event import EventHeader
from translations import _, active

__all__ = ["Header"]

LOGO = QSize(180, 64)
STRIPE_WIDTH = 6


class Header(Translating, QFrame):
    """Title large, motto below it, then dates, place and time zone in one line."""

    def __init__(self, context: Context, settings_button: QToolButton) -> None:
        super().__init__()
        self._event: EventHeader | None = None
        self._context = context
        self.title = QLabel()
        self.title.setProperty("role", "display")
        self.title.setWordWrap(True)
        self.motto = QLabel()
        self.motto.setProperty("role", "motto")
        self.motto.setWordWrap(True)
        self.place = QLabel()
        self.place.setProperty("role", "muted")
        self.place.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(Space.SMALL)
        for label in (self.title, self.motto, self.place):
            words.addWidget(label)
        self.stripe = _Stripe()
        self.logo = QLabel()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.WIDE)
        layout.addWidget(self.stripe)
        layout.addLayout(words, 1)
        layout.addWidget(self.logo, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(settings_button, 0, Qt.AlignmentFlag.AlignTop)

    def show_event(self, event: EventHeader | None) -> None:
        """Show what the event is."""
        self._event = event
        self.stripe.show_colour(event.accent if event else "")
        self._show_logo(event.logo_id if event else None)
        self.retranslate_ui()

    def _show_logo(self, picture_id: str | None) -> None:
        data = self._context.workspace.reader.value("SELECT data FROM picture WHERE id = :id", id=picture_id)
        picture = QPixmap()
        shown = data is not None and picture.loadFromData(data)
        self.logo.setVisible(shown)
        if shown:
            ratio = self.devicePixelRatioF()
            keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            picture = picture.scaled(LOGO * ratio, keep, smooth)
            picture.setDevicePixelRatio(ratio)
            self.logo.setPixmap(picture)

    def retranslate_ui(self) -> None:
        event = self._event
        if event is None:
            self.title.setText(_("Event without a title"))
            return
        language, order = active(), event.language_order
        self.title.setText(event.title.best(language.code, order))
        motto = event.motto.best(language.code, order)
        self.motto.setText(motto)
        self.motto.setVisible(bool(motto))
        venue = event.venue.best(language.code, order)
        where = _("Online") if event.is_virtual and not venue else venue
        parts = [language.date_range(event.starts_on, event.ends_on), where, event.timezone.replace("_", " ")]
        self.place.setText("  ·  ".join(part for part in parts if part))


class _Stripe(QWidget):
    """A stripe in the event's own colour."""

    def __init__(self) -> None:
        super().__init__()
        self._colour = QColor()
        self.setFixedWidth(STRIPE_WIDTH)

    def show_colour(self, colour: str) -> None:
        """Take this colour ("#1f4e79"); none where it is empty."""
        self._colour = QColor(colour)
        self.setVisible(self._colour.isValid())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        painter.drawRoundedRect(self.rect(), STRIPE_WIDTH / 2, STRIPE_WIDTH / 2)
        painter.end()
