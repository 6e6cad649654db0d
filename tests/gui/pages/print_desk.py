"""The real window on the Print page, for tests that use it as a person does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from gui.app import App
from gui.pages.printing.page import PrintPage
from gui.widgets.choice_field import ChoiceField
from tests.gui.driving import CTRL, ChosenFiles, Key, press, running, settle, view_of, wait_for

__all__ = ["Key", "PrintDesk", "pdf_texts", "print_desk"]


def pdf_texts(pdf: bytes | Path) -> list[str]:
    """Return the text of each page, as another reader of PDF finds it."""
    content = QByteArray(pdf if isinstance(pdf, bytes) else pdf.read_bytes())
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    return [document.getAllText(page).text() for page in range(document.pageCount())]


class PrintDesk:
    """The window, and short words for what a person does on the Print page."""

    NO_MODIFIER = Qt.KeyboardModifier.NoModifier

    def __init__(self, app: App) -> None:
        self.app = app
        page = view_of(app.window).show_page("print")
        assert isinstance(page, PrintPage)
        self.page = page
        self.wait()

    def wait(self) -> None:
        """Wait until what is chosen is in the preview."""
        wait_for(lambda: not self.page.run.rendering.is_busy and not self.app.services.workers.is_busy())
        settle()

    def choose(self, field: ChoiceField[Any], value: object) -> None:
        """Choose an entry of a list, as the mouse does."""
        row = next(row for row in range(field.box.count()) if field._values[row] == value)
        field.box.setCurrentIndex(row)
        field.box.activated.emit(row)
        self.wait()

    def choose_document(self, name: str) -> None:
        self.page.documents.choose(name)
        self.wait()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = CTRL) -> None:
        """Press a key with Ctrl, wherever the keyboard is, and wait."""
        press(key, modifier)
        self.wait()

    def answer(self, text: str) -> None:
        """Click the answer that says `text`."""
        buttons = {button.text(): button for button in self.page.question.findChildren(QPushButton)}
        QTest.mouseClick(buttons[text], Qt.MouseButton.LeftButton)
        self.wait()

    def save_to(self, path: Path | None) -> None:
        """Press Ctrl+S and answer the question for the file."""
        files = self.app.services.files
        assert isinstance(files, ChosenFiles)
        files.answer = path
        self.press(Key.Key_S)

    def pdf(self) -> bytes:
        """Return what is in the preview."""
        assert self.page.run.made is not None
        return self.page.run.made.printed.pdf

    def texts(self) -> list[str]:
        return pdf_texts(self.pdf())

    def value(self, sql: str) -> Any:
        return self.page.context.workspace.reader.value(sql)

    def notice(self) -> str:
        """Return what the notice bar says."""
        bar = view_of(self.app.window).notices
        return bar.sentence.text() if bar is not None and bar.isVisible() else ""


@contextmanager
def print_desk(path: Path, settings: Path, *, language: str = "en") -> Iterator[PrintDesk]:
    """Run the program on the event at `path`, on its Print page."""
    with running(path, settings, language=language) as app:
        yield PrintDesk(app)
