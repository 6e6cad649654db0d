"""A field of one text in the languages of the event, with a mark on those that are missing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from gui.theme import Space, set_role
from gui.widgets.field import Field
from gui.widgets.line_field import LineEdit
from gui.widgets.text_field import TextEdit
from models.text import Translated
from translations import Language, _

__all__ = ["TranslatedField"]

MARK_WIDTH = 30


class TranslatedField(Field[Translated]):
    """One editor for each language, in the event's order. All are saved together when the field is left."""

    def __init__(
        self,
        label: str,
        languages: Sequence[str],
        *,
        hint: str = "",
        lines: int = 1,
        side_by_side: bool = False,
    ) -> None:
        """`languages` are codes; `lines` above 1 gives editors of that many lines; short ones go `side_by_side`."""
        super().__init__(label, hint=hint, empty=Translated())
        self._languages = tuple(languages)
        self.editors: dict[str, LineEdit | TextEdit] = {}
        self.marks: dict[str, QLabel] = {}
        group = QWidget()
        grid = QGridLayout(group)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.MEDIUM)
        grid.setVerticalSpacing(Space.SMALL)
        for number, code in enumerate(self._languages):
            row, column = (0, 2 * number) if side_by_side else (number, 0)
            grid.addWidget(self._add_mark(code), row, column, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._add_editor(code, lines), row, column + 1)
        self.set_editor(group, focus=self.editors[self._languages[0]])
        self.retranslate_ui()

    def _add_mark(self, code: str) -> QLabel:
        mark = QLabel(code.upper())
        mark.setProperty("role", "language")
        mark.setFixedWidth(MARK_WIDTH)
        mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.marks[code] = mark
        return mark

    def _add_editor(self, code: str, lines: int) -> LineEdit | TextEdit:
        editor = TextEdit(lines) if lines > 1 else LineEdit()
        self.watch_leaving(editor)
        if isinstance(editor, LineEdit):
            editor.returnPressed.connect(self.commit_pending)
        editor.textChanged.connect(self._show_marks)
        self.editors[code] = editor
        return editor

    def entered(self) -> Translated:
        # Languages that are not the event's now keep their text.
        entered = dict(self.value())
        for code, editor in self.editors.items():
            entered[code] = _text(editor).strip()
        return Translated(entered)

    def display(self, value: Translated) -> None:
        for code, editor in self.editors.items():
            text = value.get(code, "")
            if _text(editor) != text:
                _set_text(editor, text)
            _set_modified(editor, modified=False)
        self._show_marks()

    def is_editing(self) -> bool:
        return any(_is_modified(editor) for editor in self.editors.values())

    def missing(self) -> tuple[str, ...]:
        """Return the languages whose text is missing while another one has it."""
        filled = {code for code, editor in self.editors.items() if _text(editor).strip()}
        return tuple(code for code in self._languages if code not in filled) if filled else ()

    def set_read_only(self, read_only: bool) -> None:
        for editor in self.editors.values():
            editor.setReadOnly(read_only)

    def _show_marks(self) -> None:
        missing = self.missing()
        for code, mark in self.marks.items():
            is_missing = code in missing
            # A sign as well as a colour: nothing is told by colour alone.
            mark.setText(f"{code.upper()} !" if is_missing else code.upper())
            set_role(mark, "language-missing" if is_missing else "language")
            name = Language.of(code).own_name
            tip = _("The text in this language is missing: {language}").format(language=name)
            mark.setToolTip(tip if is_missing else name)
            self.editors[code].setAccessibleDescription(tip if is_missing else "")

    def retranslate_ui(self) -> None:
        super().retranslate_ui()
        label = self.label.text()
        for code, editor in self.editors.items():
            editor.setAccessibleName(f"{label} – {Language.of(code).own_name}")
        self._show_marks()


def _text(editor: LineEdit | TextEdit) -> str:
    return editor.text() if isinstance(editor, QLineEdit) else editor.toPlainText()


def _set_text(editor: LineEdit | TextEdit, text: str) -> None:
    if isinstance(editor, QLineEdit):
        editor.setText(text)
        editor.setCursorPosition(0)
    else:
        editor.setPlainText(text)


def _is_modified(editor: LineEdit | TextEdit) -> bool:
    return editor.isModified() if isinstance(editor, QLineEdit) else editor.document().isModified()


def _set_modified(editor: LineEdit | TextEdit, *, modified: bool) -> None:
    if isinstance(editor, QLineEdit):
        editor.setModified(modified)
    else:
        editor.document().setModified(modified)
