"""A field for a photo or a logo: dropped, pasted or chosen, shown small, removed again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QImageWriter,
    QKeyEvent,
    QKeySequence,
    QPixmap,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.context import Context
from gui.icons import ICON_SIZE
from gui.theme import Space
from gui.widgets.field import Field
from models.text import Text
from translations import N_, _

__all__ = ["PictureField"]

SIDE = 96
PATTERNS = "*.jpg *.jpeg *.png *.webp *.gif *.tif *.tiff *.bmp"
UNREADABLE = N_("“{name}” cannot be read.")


class PictureField(Field[str | None]):
    """Shows the picture with the id that `show_value` gets.

    `chosen` is called with the bytes of a new picture as they came, or None to take the picture away; the panel
    saves them and the field shows the new id when it is loaded again. `committed` never comes.
    """

    def __init__(self, label: str, context: Context, chosen: Callable[[bytes | None], None]) -> None:
        super().__init__(label, empty=None)
        self._context = context
        self._chosen = chosen
        self.setAcceptDrops(True)
        self.picture = QLabel()
        self.picture.setFixedSize(SIDE, SIDE)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setProperty("role", "picture")
        self.choose_button = QPushButton()
        self.choose_button.setIcon(context.icons.get("image"))
        self.choose_button.clicked.connect(self.choose)
        self.remove_button = QPushButton()
        self.remove_button.setProperty("role", "link")
        self.remove_button.clicked.connect(lambda: self._chosen(None))
        self.hint = QLabel()
        self.hint.setProperty("role", "small")
        self.hint.setWordWrap(True)
        self.set_editor(self._lay_out(), focus=self.choose_button)
        context.theme.changed.connect(self._display_again)
        self.display(None)
        self.retranslate_ui()

    def _lay_out(self) -> QWidget:
        group = QWidget()
        buttons = QVBoxLayout()
        buttons.setSpacing(Space.SMALL)
        buttons.addWidget(self.choose_button, 0, Qt.AlignmentFlag.AlignLeft)
        buttons.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignLeft)
        buttons.addWidget(self.hint)
        buttons.addStretch(1)
        layout = QHBoxLayout(group)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.LARGE)
        layout.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(buttons, 1)
        return group

    def entered(self) -> str | None:
        return self.value()

    def display(self, value: str | None) -> None:
        shown = self._read(value) if value else None
        if shown is None:
            shown = self._context.icons.pixmap("image", 2 * ICON_SIZE, colour="muted")
        self.picture.setPixmap(shown)
        self.remove_button.setVisible(value is not None)

    def is_editing(self) -> bool:
        return False

    def set_read_only(self, read_only: bool) -> None:
        self.choose_button.setEnabled(not read_only)
        self.remove_button.setEnabled(not read_only)
        self.setAcceptDrops(not read_only)

    def choose(self) -> None:
        """Let the person choose a file."""
        patterns = _("Pictures ({patterns})").format(patterns=PATTERNS)
        path = self._context.files.file_to_open(self.window(), _("Choose a picture"), patterns)
        if path is not None:
            self.take_file(path)

    def take_file(self, path: Path) -> None:
        """Take the picture in the file at `path`."""
        try:
            data = path.read_bytes()
        except OSError:
            self.show_problem(Text(UNREADABLE, name=path.name))
        else:
            self.show_problem(None)
            self._chosen(data)

    def take(self, dropped: QMimeData) -> None:
        """Take what was dropped or pasted: a file, or a picture itself."""
        files = [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]
        if files:
            self.take_file(files[0])
        elif dropped.hasImage():
            image = dropped.imageData()
            if isinstance(image, QImage):
                self._chosen(_png(image))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and self.acceptDrops():
            self.take(QGuiApplication.clipboard().mimeData())
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasImage() or event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take(event.mimeData())

    def _display_again(self) -> None:
        self.display(self.value())

    def _read(self, picture_id: str) -> QPixmap | None:
        data = self._context.workspace.reader.value("SELECT data FROM picture WHERE id = :id", id=picture_id)
        pixmap = QPixmap()
        if data is None or not pixmap.loadFromData(data):
            return None
        ratio = self.devicePixelRatioF()
        side = round(SIDE * ratio)
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        scaled = pixmap.scaled(side, side, keep, smooth)
        scaled.setDevicePixelRatio(ratio)
        return scaled

    def retranslate_ui(self) -> None:
        super().retranslate_ui()
        self.choose_button.setText(_("Choose…"))
        self.choose_button.setAccessibleName(_("Choose a picture"))
        self.remove_button.setText(_("Remove"))
        self.remove_button.setAccessibleName(_("Remove the picture"))
        self.hint.setText(_("Or drop a picture here."))


def _png(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return bytes(data.data())
