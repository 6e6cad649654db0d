"""The strip over the bottom of the page that says what was done, with its "Undo"."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from gui.icons import ICON_SIZE, Icons
from gui.language import Translating
from gui.notices import Notice
from gui.theme import Space
from translations import _, active

__all__ = ["NoticeBar"]

SHOWN_MS = 9000
WIDEST = 640
LOWEST = 42


class NoticeBar(Translating, QFrame):
    """Shows the newest notice for some seconds, or as long as the mouse or the keyboard is on it."""

    def __init__(self, over: QWidget, icons: Icons) -> None:
        """`over` is the widget at whose lower edge the notices appear."""
        super().__init__(over)
        self.setObjectName("notice")
        self._over = over
        self._notice: Notice | None = None
        self.sign = QLabel()
        self.sign.setPixmap(icons.pixmap("warning-circle", ICON_SIZE, colour="notice_action"))
        self.sentence = QLabel()
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setWordWrap(True)
        self.button = QPushButton()
        self.button.clicked.connect(self._act)
        self.close_button = QToolButton()
        self.close_button.setIcon(icons.get("x", colour="on_notice"))
        self.close_button.setIconSize(QSize(14, 14))
        self.close_button.clicked.connect(self.hide)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.end_of_time)
        self._lay_out()
        over.installEventFilter(self)
        self.retranslate_ui()
        self.hide()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.WIDE, Space.SMALL, Space.MEDIUM, Space.SMALL)
        layout.setSpacing(Space.MEDIUM)
        layout.addWidget(self.sign)
        layout.addWidget(self.sentence, 1)
        layout.addWidget(self.button)
        layout.addWidget(self.close_button)

    def show_notice(self, notice: Notice) -> None:
        """Show `notice` in the place of the one before."""
        self._notice = notice
        self.sign.setVisible(notice.is_problem)
        self.retranslate_ui()
        self._place()
        self.show()
        self.raise_()
        self._timer.start(SHOWN_MS)

    def _act(self) -> None:
        notice, self._notice = self._notice, None
        self.hide()
        act = (notice.undo or notice.act) if notice else None
        if act is not None:
            act()

    def end_of_time(self) -> None:
        """Go, unless somebody is just about to use the notice."""
        if self.underMouse() or self.button.hasFocus() or self.close_button.hasFocus():
            self._timer.start(SHOWN_MS)
        else:
            self.hide()

    def _place(self) -> None:
        shown = [part for part in (self.sign, self.button, self.close_button) if part.isVisibleTo(self)]
        beside = sum(part.sizeHint().width() + Space.MEDIUM for part in shown)
        text = self.sentence.fontMetrics().horizontalAdvance(self.sentence.text())
        wanted = text + beside + 2 * Space.WIDE + Space.SMALL
        width = min(wanted, WIDEST, self._over.width() - 2 * Space.HUGE)
        height = max(self.heightForWidth(width), LOWEST)
        left = (self._over.width() - width) // 2
        self.setGeometry(left, self._over.height() - height - Space.WIDE, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def retranslate_ui(self) -> None:
        self.close_button.setAccessibleName(_("Close notice"))
        self.close_button.setToolTip(_("Close notice"))
        if self._notice is None:
            return
        self.sentence.setText(self._notice.text.render(active()))
        self.setAccessibleName(self.sentence.text())
        self.button.setVisible(self._notice.undo is not None or self._notice.act is not None)
        self.button.setText(self._notice.action.render(active()) if self._notice.action else _("Undo"))
