"""What the inspector of a session says about its pitches: how many, how long, whether they fit."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from gui.context import Context
from gui.language import Translating
from gui.selection import Selection
from gui.theme import Space, set_role
from models import operations
from models.enums import Entity, SessionKind
from models.queries.pitches import PitchRow, pitches
from models.queries.session import SessionDetail
from models.rules.pitch_clock import overrun, total
from translations import N_, _, active, ngettext

__all__ = ["PitchSummary"]


class PitchSummary(Translating, QWidget):
    """Two lines and a button that adds a pitch; shown for pitch sessions and those that have pitches."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._session: SessionDetail | None = None
        self.heading = QLabel()
        self.heading.setProperty("role", "section")
        self.line = QLabel()
        self.line.setWordWrap(True)
        self.fits = QLabel()
        self.fits.setProperty("role", "small")
        self.fits.setWordWrap(True)
        self.add_button = QPushButton()
        self.add_button.setEnabled(not context.workspace.read_only)
        self.add_button.clicked.connect(self._add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, Space.MEDIUM, 0, 0)
        layout.setSpacing(Space.SMALL)
        for widget in (self.heading, self.line, self.fits, self.add_button):
            layout.addWidget(widget)
        self.retranslate_ui()

    def show_session(self, session: SessionDetail | None) -> None:
        """Show what there is to say about the pitches of `session`."""
        has_pitches = session is not None and (session.kind is SessionKind.PITCHES or session.pitches > 0)
        self._session = session if has_pitches else None
        self.setVisible(has_pitches)
        self._write()

    def _write(self) -> None:
        if self._session is None:
            return
        rows = pitches(self._context.workspace.reader, self._session.id)
        lengths = [(row.length_seconds, row.changeover_seconds) for row in rows if not row.is_cancelled]
        needed, too_long = total(lengths), overrun(lengths, self._session.length_minutes)
        count = ngettext("{count} pitch", "{count} pitches", len(lengths)).format(count=len(lengths))
        self.line.setText(f"{count}  ·  {active().length(seconds=needed)}" if lengths else count)
        if too_long:
            length = active().length(seconds=too_long)
            self.fits.setText(_("That is {length} more than the item lasts.").format(length=length))
        else:
            self.fits.setText(_("Changeovers are counted in; one after the last pitch is not."))
        set_role(self.fits, "problem" if too_long else "small")

    def _add(self) -> None:
        if self._session is None:
            return
        session_id = self._session.id
        rows: list[PitchRow] = pitches(self._context.workspace.reader, session_id)
        theme = rows[-1].track_id if rows else None
        made = self._context.edits.run(
            N_("Add pitch"),
            lambda session: operations.pitches.add_pitch(session, session_id, track_id=theme),
        )
        if made is not None:
            selection = Selection.one(Entity.PITCH, made.id)
            self._context.navigator.reveal(selection)
            self._context.navigator.edit(selection)

    def retranslate_ui(self) -> None:
        self.heading.setText(_("Pitches"))
        self.add_button.setText(_("Add pitch"))
        self._write()
