"""A question asked in place, over the preview: a sentence and a button for each answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from gui.context import Services
from gui.icons import ICON_SIZE
from gui.language import Translating
from gui.theme import Space
from models.text import Text
from translations import _, active

__all__ = ["Answer", "QuestionBar"]


@dataclass(frozen=True)
class Answer:
    """What a button says (a marked msgid), and what happens then."""

    text: str
    act: Callable[[], None]


class QuestionBar(Translating, QFrame):
    """Hidden while nothing is asked. Escape, and any answer, hides it again."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self.setProperty("role", "question")
        self._text: Text | None = None
        self._answers: tuple[Answer, ...] = ()
        self.sign = QLabel()
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.buttons: list[QPushButton] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(Space.MEDIUM)
        words = QVBoxLayout()
        words.setSpacing(Space.MEDIUM)
        words.addWidget(self.sentence)
        words.addLayout(self._row)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.WIDE, Space.LARGE, Space.WIDE, Space.LARGE)
        layout.setSpacing(Space.LARGE)
        layout.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        services.theme.changed.connect(self._show_sign)
        self._show_sign()
        self.hide()

    def ask(self, text: Text, answers: Sequence[Answer]) -> None:
        """Ask `text`; the first answer is the one that is meant most often. The last only hides the question."""
        self.withdraw()
        self._text, self._answers = text, tuple(answers)
        for answer in answers:
            self._add_button(answer)
        self._row.addStretch(1)
        self.retranslate_ui()
        self.show()
        self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def withdraw(self) -> None:
        """Hide the question without an answer."""
        self.hide()
        while (item := self._row.takeAt(0)) is not None:
            button = item.widget()
            if button is not None:
                button.hide()
                button.deleteLater()
        self.buttons = []
        self._text = None

    def _add_button(self, answer: Answer) -> None:
        button = QPushButton()
        button.setProperty("role", "" if self.buttons else "primary")
        button.clicked.connect(lambda: self._on_answer(answer))
        self.buttons.append(button)
        self._row.addWidget(button)

    def _on_answer(self, answer: Answer) -> None:
        self.withdraw()
        answer.act()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.withdraw()
        else:
            super().keyPressEvent(event)

    def _show_sign(self) -> None:
        self.sign.setPixmap(self._services.icons.pixmap("question", ICON_SIZE, colour="warning"))

    def retranslate_ui(self) -> None:
        if self._text is None:
            return
        self.sentence.setText(self._text.render(active()))
        self.setAccessibleName(self.sentence.text())
        for button, answer in zip(self.buttons, self._answers, strict=True):
            button.setText(_(answer.text))
