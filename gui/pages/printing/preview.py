"""The preview: the very bytes that will be printed, with pages to turn and a zoom."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, Signal
from PySide6.QtGui import QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QWidget

from gui.theme import Theme

__all__ = ["Preview"]

STEP = 1.25
SMALLEST, LARGEST = 0.1, 8.0


class Preview(QPdfView):
    """Shows a PDF page by page. Keeps page and zoom when another one is shown."""

    page_changed = Signal()
    zoom_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bytes = QByteArray()
        self._buffer: QBuffer | None = None
        self._loaded: QPdfDocument | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitInView)
        self.pageNavigator().currentPageChanged.connect(lambda _page: self.page_changed.emit())
        theme.changed.connect(self._colour_ground)
        self._colour_ground()

    def show_pdf(self, pdf: bytes) -> None:
        """Show these bytes, on the page and at the zoom of what was shown before."""
        page = self.page
        loaded = QPdfDocument()  # no child of the view: closing as it dies it would call a view half gone
        content = QByteArray(pdf)
        buffer = QBuffer(content, self)
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        loaded.load(buffer)
        self.setDocument(loaded)
        self._let_go()
        self._bytes, self._buffer, self._loaded = content, buffer, loaded
        self.turn_to(page)
        self.page_changed.emit()

    def clear(self) -> None:
        """Show nothing."""
        self._nothing = QPdfDocument()
        self.setDocument(self._nothing)
        self._let_go()
        self.page_changed.emit()

    def _let_go(self) -> None:
        for kept in (self._loaded, self._buffer):
            if kept is not None:
                kept.deleteLater()
        self._loaded = self._buffer = None

    @property
    def pages(self) -> int:
        """The number of pages shown."""
        return 0 if self._loaded is None else self._loaded.pageCount()

    @property
    def page(self) -> int:
        """The present page, counted from 0."""
        current: int = self.pageNavigator().currentPage()
        return current

    def turn_to(self, page: int) -> None:
        """Go to `page`, counted from 0; to the nearest there is where it is none."""
        if self.pages:
            self.pageNavigator().jump(min(max(page, 0), self.pages - 1), QPointF(), 0)

    def zoom(self, factor: float) -> None:
        """Make the pages larger (`factor` above 1) or smaller."""
        shown = self.zoomFactor() if self.zoomMode() == QPdfView.ZoomMode.Custom else self._fitted_zoom()
        self.setZoomMode(QPdfView.ZoomMode.Custom)
        self.setZoomFactor(min(max(shown * factor, SMALLEST), LARGEST))
        self.zoom_changed.emit()

    def fit(self, mode: QPdfView.ZoomMode) -> None:
        """Fit the pages into the view, or to its width, also when its size changes."""
        self.setZoomMode(mode)
        self.zoom_changed.emit()

    def _fitted_zoom(self) -> float:
        """Return the zoom at which the page is now shown by fitting it."""
        if not self.pages or self._loaded is None:
            return 1.0
        size = self._loaded.pagePointSize(self.page)
        inches = self.logicalDpiX() / 72
        margins = self.documentMargins()
        room = self.viewport().size()
        across = (room.width() - margins.left() - margins.right()) / (size.width() * inches)
        down = (room.height() - self.pageSpacing()) / (size.height() * inches)
        if self.zoomMode() == QPdfView.ZoomMode.FitToWidth:
            return across
        return min(across, down)

    def _colour_ground(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Dark, self._theme.colour("sunken"))
        self.setPalette(palette)
        self.viewport().update()
