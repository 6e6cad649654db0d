"""The base of all fields: a label, an editor, a place for what is wrong; saved when it is left."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.language import Translating
from gui.theme import Space
from models.errors import UserError
from models.text import Text
from translations import _, active

__all__ = ["Field"]

Value = TypeVar("Value")


class LeaveWatcher(QObject):
    """Tells when the keyboard leaves a widget."""

    left = Signal()

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            is_popping_up = getattr(watched, "is_popping_up", None)
            if is_popping_up is None or not is_popping_up(event):
                self.left.emit()
        return False


class Field(Translating, QWidget, Generic[Value]):
    """One value a person can enter. `committed` comes when the field is left and the value is another one.

    A subclass makes an editor, calls `set_editor`, and knows `entered`, `display`, and `is_editing`.
    """

    committed = Signal(object)

    def __init__(self, label: str, *, hint: str = "", empty: Value) -> None:
        """`label` and `hint` (shown in the empty editor) are marked msgids; `empty` is the value of a new field."""
        super().__init__()
        self._label_text = label
        self._hint_text = hint
        self._value: Value = empty
        self._problem: Text | None = None
        self._shows_label = True
        self.label = QLabel()
        self.label.setProperty("role", "label")
        self.problem = QLabel()
        self.problem.setProperty("role", "problem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.editor: QWidget = self.label
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(Space.SMALL)
        self._layout.addWidget(self.label)
        self._layout.addWidget(self.problem)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    # What a subclass says

    def entered(self) -> Value:
        """Return what the editor holds now. Raises `UserError` where that is no value."""
        raise NotImplementedError

    def display(self, value: Value) -> None:
        """Put `value` into the editor."""
        raise NotImplementedError

    def is_editing(self) -> bool:
        """Tell whether the person has changed something that is not saved yet."""
        raise NotImplementedError

    def set_read_only(self, read_only: bool) -> None:
        """Let the value be read but not changed."""
        self.editor.setEnabled(not read_only)

    # What users of a field call

    def value(self) -> Value:
        """Return the value last shown or committed."""
        return self._value

    def show_value(self, value: Value) -> None:
        """Show `value` without committing it. What is being typed at the moment is left alone."""
        if self.is_editing():
            return
        self._value = value
        self.display(value)

    def show_problem(self, problem: Text | None) -> None:
        """Say at the field what is wrong with it, None when nothing is."""
        self._problem = problem
        self.problem.setVisible(problem is not None)
        self.problem.setText(problem.render(active()) if problem else "")
        self.editor.setAccessibleDescription(self.problem.text())
        state = "true" if problem else "false"
        if self.editor.property("problem") != state:
            self.editor.setProperty("problem", state)
            self.editor.style().unpolish(self.editor)
            self.editor.style().polish(self.editor)

    def has_problem(self) -> bool:
        return self._problem is not None

    def hide_label(self) -> None:
        """Show the editor alone, where its place says what it is; the label stays its name for those who hear it."""
        self._shows_label = False
        self.label.hide()

    def focus_editor(self) -> None:
        """Put the keyboard into the editor."""
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit_pending(self) -> None:
        """Commit what has been entered, as leaving the field does."""
        if not self.is_editing():
            return
        try:
            value = self.entered()
        except UserError as error:
            self.show_problem(error.text)
            return
        self.commit(value)

    def commit(self, value: Value) -> None:
        """Take `value` as the field's, and tell so where it is another one."""
        changed = value != self._value
        self._value = value
        self.display(value)
        if changed:
            self.show_problem(None)
            self.committed.emit(value)

    def set_editor(self, editor: QWidget, *, focus: QWidget | None = None) -> None:
        """Put `editor` between label and problem; `focus` is the part of it that takes the keyboard."""
        self.editor = focus or editor
        self._layout.insertWidget(1, editor)
        self.label.setBuddy(self.editor)
        self.watch_leaving(self.editor)

    def watch_leaving(self, editor: QWidget) -> None:
        """Commit when the keyboard leaves `editor`; an editor may say by `is_popping_up(event)` that it does not."""
        LeaveWatcher(editor).left.connect(self.commit_pending)

    def retranslate_ui(self) -> None:
        text = _(self._label_text) if self._label_text else ""
        self.label.setText(text)
        self.label.setVisible(bool(text) and self._shows_label)
        self.editor.setAccessibleName(text)
        if self._hint_text and hasattr(self.editor, "setPlaceholderText"):
            self.editor.setPlaceholderText(_(self._hint_text))
        if self._problem is not None:
            self.show_problem(self._problem)
