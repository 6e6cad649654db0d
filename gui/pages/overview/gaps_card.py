"""The card that says what is still missing, each with a way to the place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.context import Context
from gui.icons import ICON_SIZE
from gui.language import Translating
from gui.pages.overview.gap_sentences import GROUPS, sentence
from gui.pages.overview.link_label import LinkLabel, link
from gui.selection import Selection
from gui.theme import Space
from models.enums import Entity
from models.queries.gaps import Gap, GapKind
from models.text import Translated
from translations import _, active, npgettext

__all__ = ["GapsCard"]

NAMED = 3
ALL = "all"
ICONS = {
    GapKind.CONFLICT: "warning-octagon",
    GapKind.NO_TIME: "clock",
    GapKind.NO_ROOM: "map-pin",
    GapKind.NO_SPEAKER: "microphone",
    GapKind.NO_MODERATOR: "user-focus",
    GapKind.NO_PITCHER: "microphone",
    GapKind.PITCHES_TOO_LONG: "hourglass",
    GapKind.NO_PHOTO: "camera",
    GapKind.NO_FUNCTION: "user-list",
    GapKind.NO_CATEGORY: "tag",
    GapKind.NOT_PRINTED: "printer",
}


class GapsCard(Translating, QFrame):
    """One line for each kind of thing that is missing; the names in it lead to their places."""

    settings_asked = Signal(object)
    """The `Selection` of a row that is edited in the settings of the event."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._context = context
        self._gaps: tuple[Gap, ...] = ()
        self._is_empty = False
        self.heading = QLabel()
        self.heading.setProperty("role", "heading")
        self._body = QVBoxLayout()
        self._body.setSpacing(Space.LARGE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.HUGE, Space.WIDE, Space.HUGE, Space.HUGE)
        layout.setSpacing(Space.LARGE)
        layout.addWidget(self.heading)
        layout.addLayout(self._body)
        layout.addStretch(1)
        context.theme.changed.connect(self.retranslate_ui)

    def show_gaps(self, gaps: Sequence[Gap], *, is_empty: bool) -> None:
        """Show what is missing now; where the event `is_empty`, where to begin."""
        self._gaps, self._is_empty = tuple(gaps), is_empty
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        self.heading.setText(_("Where to begin") if self._is_empty else _("Still to do"))
        while (item := self._body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for widget in self._first_steps() if self._is_empty else self._lines():
            self._body.addWidget(widget)

    def _first_steps(self) -> Iterator[QWidget]:
        accent = self._context.theme.colours.accent
        for icon, target, step, detail in (
            (
                "gear-six",
                "overview",
                _("Describe the event"),
                _("Its days and their themes, its place and its languages"),
            ),
            (
                "calendar-blank",
                "programme",
                _("Put the programme together"),
                _("Talks, panels, pitches, breaks and meetings"),
            ),
            ("users-three", "people", _("Add the people"), _("Speakers, moderators and participants")),
        ):
            label = LinkLabel()
            label.show_html(f"{_strong(link(target, step, accent))}<br>{escape(detail)}", step)
            label.linkActivated.connect(self._begin)
            yield self._with_icon(label, icon, "accent")

    def _begin(self, target: str) -> None:
        if target == "overview":
            event = self._context.workspace.reader.value("SELECT id FROM event")
            self.settings_asked.emit(Selection.one(Entity.EVENT, event or ""))
        else:
            self._context.navigator.go_to(target)

    def _lines(self) -> Iterator[QWidget]:
        if not self._gaps:
            yield self._all_done()
        for title, kinds in GROUPS:
            gaps = [gap for gap in self._gaps if gap.kind in kinds]
            if gaps:
                heading = QLabel(_(title))
                heading.setProperty("role", "section")
                yield heading
                yield from (self._line(gap) for gap in gaps)

    def _line(self, gap: Gap) -> QWidget:
        accent, muted = self._context.theme.colours.accent, self._context.theme.colours.muted
        said, order = sentence(gap), self._context.content_languages
        names = [(named.id, _name(named.name, order)) for named in gap.named[:NAMED]]
        links = [link(row_id, name, accent) for row_id, name in names]
        rest = gap.count - len(names)
        if rest > 0:
            more = npgettext("in a list", "{count} more", "{count} more", rest)
            more = more.format(count=active().number(rest))
            links.append(link(ALL, more, accent))
        label = LinkLabel()
        parting = f' <span style="color: {muted}">·</span> '
        label.show_html(f"{_strong(escape(said))}<br>{parting.join(links)}", said)
        label.linkActivated.connect(lambda target: self._follow(gap, target))
        return self._with_icon(label, ICONS.get(gap.kind, "translate"), "warning")

    def _all_done(self) -> QWidget:
        label = LinkLabel()
        done = _("Nothing is missing")
        detail = _("Every programme item has its time, its place and its people, and every badge is printed.")
        label.show_html(f"{_strong(escape(done))}<br>{escape(detail)}", done)
        return self._with_icon(label, "check-circle", "success")

    def _with_icon(self, label: QLabel, icon: str, colour: str) -> QWidget:
        sign = QLabel()
        sign.setPixmap(self._context.icons.pixmap(icon, ICON_SIZE, colour=colour))
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.LARGE)
        layout.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(label, 1)
        return line

    def _follow(self, gap: Gap, target: str) -> None:
        ids = tuple(named.id for named in gap.named) if target == ALL else (target,)
        if gap.kind is GapKind.NOT_PRINTED and target == ALL:
            self._context.navigator.go_to("print")
        elif gap.entity in {Entity.EVENT_DAY, Entity.CATEGORY}:
            self.settings_asked.emit(Selection.one(gap.entity, ids[0]))
        else:
            self._context.navigator.reveal(Selection(gap.entity, ids))


def _name(name: str | Translated, order: Sequence[str]) -> str:
    if isinstance(name, str):
        return name
    return name.best(active().code, tuple(order)) or _("Without a title")


def _strong(html: str) -> str:
    return f'<span style="font-weight: 600">{html}</span>'
