"""The dialog that imports a programme, on a real event with real small files, for tests that use it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton

from gui.app import App
from gui.dialogs.import_schedule.dialog import ImportScheduleDialog
from gui.shell.window_commands import WindowCommands
from models.store.workspace import Workspace
from tests.builders import make_event
from tests.gui.driving import CTRL, dialog, press, running, settle, view_of, wait_for

__all__ = ["ImportDesk", "dropped", "import_desk", "schedule_xml", "table"]

HEADER = "Was;Los geht es;Wie lange;Wo;Leute;Nr"
ROWS = (
    "Opening;08.06.2021 09:00;30;Hall;Amina Diallo;1",
    "Robots;08.06.2021 09:30;45;Hall;Petra Probe & Jean Exemple;2",
    "Bridges;08.06.2021 10:30;45;Studio;Theo Test;3",
)
"""A table whose columns are called as nobody expects."""


class ImportDesk:
    """The window, the import dialog, and short words for what a person does there."""

    def __init__(self, app: App, folder: Path) -> None:
        self.app = app
        self.folder = folder

    @property
    def workspace(self) -> Workspace:
        return view_of(self.app.window).context.workspace

    @property
    def dialog(self) -> ImportScheduleDialog:
        return dialog(self.app.window, ImportScheduleDialog)

    def open(self, path: Path) -> ImportScheduleDialog:
        """Open the dialog on a file, as dropping it does, and wait until it is read."""
        WindowCommands(self.app.window).import_programme(path)
        self.wait()
        return self.dialog

    def press_key(self, key: Qt.Key = Qt.Key.Key_I, modifier: Qt.KeyboardModifier = CTRL) -> None:
        """Press a key in the window itself; without one that of the import."""
        self.app.window.activateWindow()
        settle()
        press(key, modifier, self.app.window)

    def take(self, path: Path) -> None:
        """Choose a file in the open dialog."""
        self.app.services.files.answer = path  # type: ignore[attr-defined]
        self.click(self.dialog.choosing.file_button)
        self.wait()

    def wait(self) -> None:
        """Wait until nothing is under way."""
        settle()
        wait_for(lambda: not self.app.services.workers.is_busy())
        settle()

    def click(self, button: QPushButton) -> None:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        settle()

    def go_on(self) -> None:
        """Press the button at the right, and wait for what it starts."""
        self.click(self.dialog.forward)
        self.wait()

    def choose(self, box: QComboBox, text: str) -> None:
        """Choose an entry of a list with the arrow keys."""
        target = box.findText(text)
        assert target >= 0, text
        box.setFocus()
        while box.currentIndex() != target:
            press(Qt.Key.Key_Down if box.currentIndex() < target else Qt.Key.Key_Up, widget=box)

    def told(self) -> list[str]:
        """Return the rows of the preview: what happened, and the sentences."""
        model = self.dialog.preview.changes.model
        return [
            f"{model.index(row, 0).data()}: {model.index(row, 2).data()}" for row in range(model.rowCount())
        ]

    def sessions(self) -> list[str]:
        """Return what the event has, as "09:00 Opening", in the order of time; "x" marks what is cancelled."""
        rows = self.workspace.reader.values(
            "SELECT substr(starts_at, 12, 5) || ' ' || (title ->> 'en') || iif(is_cancelled, ' x', '') FROM session"
            " ORDER BY starts_at"
        )
        return [str(row) for row in rows]


@contextmanager
def import_desk(path: Path, *, language: str = "en") -> Iterator[ImportDesk]:
    """Open the window on a two-day event in English at `path`."""
    with Workspace.open(path) as workspace, workspace.change("Fill") as session:
        make_event(session, languages="en")
    with running(path, path.with_name("settings.ini"), language=language) as app:
        yield ImportDesk(app, path.parent)


def table(folder: Path, *rows: str, header: str = HEADER, name: str = "programme.csv") -> Path:
    """Write a CSV file."""
    path = folder / name
    path.write_text("\n".join((header, *(rows or ROWS))), encoding="utf-8")
    return path


def schedule_xml(folder: Path, *events: tuple[str, str, str, str], name: str = "schedule.xml") -> Path:
    """Write a schedule.xml with events of (id, start, title, person) in one room on 8 June 2021."""
    items = "".join(
        f'<event id="{key}"><start>{start}</start><duration>00:30</duration><room>Hall</room><title>{title}</title>'
        f'<language>en</language><persons><person id="{key}9">{person}</person></persons></event>'
        for key, start, title, person in events
    )
    path = folder / name
    path.write_text(
        "<schedule><conference><title>Trial</title></conference>"
        f'<day index="1" date="2021-06-08"><room name="Hall">{items}</room></day></schedule>',
        encoding="utf-8",
    )
    return path


def dropped(path: Path) -> QDropEvent:
    """Return the event of a file that is dropped."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.keep = data  # type: ignore[attr-defined]  # Qt does not keep it
    return event
