"""The buttons for undo and redo, which say what they would take back or do again."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QToolButton

from gui.context import Context
from gui.icons import ICON_SIZE
from gui.language import Translating
from translations import _, active

__all__ = ["UndoButton"]

WIDEST = 170


class UndoButton(Translating, QToolButton):
    """Undo with the name of the last change beside its arrow; redo with the arrow alone. The tooltip says it whole."""

    def __init__(self, context: Context, *, is_redo: bool) -> None:
        super().__init__()
        self._context = context
        self._is_redo = is_redo
        mirrored = "arrow-u-up-right" if is_redo else "arrow-u-up-left"
        self.setIcon(context.icons.get(mirrored))
        self.setIconSize(QSize(ICON_SIZE + 4, ICON_SIZE))
        style = (
            Qt.ToolButtonStyle.ToolButtonIconOnly if is_redo else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        )
        self.setToolButtonStyle(style)
        self.clicked.connect(context.edits.redo if is_redo else context.edits.undo)
        self.retranslate_ui()

    def refresh(self) -> None:
        """Say what is to be taken back or done again now."""
        workspace = self._context.workspace
        label = workspace.redo_label() if self._is_redo else workspace.undo_label()
        what = label.render(active()) if label else ""
        self.setEnabled(label is not None)
        self.setText(self._shortened(what or self._plain()))
        text = self._sentence(what) if what else self._plain()
        key = QKeySequence.StandardKey.Redo if self._is_redo else QKeySequence.StandardKey.Undo
        self.setAccessibleName(text)
        self.setToolTip(f"{text} ({QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)})")

    def _plain(self) -> str:
        return _("Redo") if self._is_redo else _("Undo")

    def _sentence(self, what: str) -> str:
        sentence = _("Redo: {change}") if self._is_redo else _("Undo: {change}")
        return sentence.format(change=what)

    def _shortened(self, text: str) -> str:
        return self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, WIDEST)

    def retranslate_ui(self) -> None:
        self.refresh()
