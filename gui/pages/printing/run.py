"""The document that is drawn as it is chosen now, and what is to be done with it as soon as it is there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from gui.context import Context
from gui.pages.printing.choices import Choices
from gui.pages.printing.documents import Made, PrintDocument
from gui.pages.printing.rendering import Rendering
from gui.workers import Progress
from models.errors import UserError
from translations import _, active

__all__ = ["PREVIEWED", "PrintRun"]

PREVIEWED = 1000
"""So many badges are drawn for the preview; if there are more, all are when they are printed."""

Wish = Callable[[], tuple[PrintDocument, Choices]]
Act = Callable[[Made], None]


class PrintRun(QObject):
    """Draws behind the window; `made` is what was drawn last, None while there is nothing to print."""

    begun = Signal()
    """Something else is drawn from now on."""
    drawn = Signal(object)
    """The `Made` that is to be shown."""
    emptied = Signal(str, str)
    """There is nothing to show: a sentence that says why, and a hint."""

    def __init__(self, context: Context, wish: Wish, parent: QObject) -> None:
        """`wish` returns the document and the options that are chosen now."""
        super().__init__(parent)
        self.made: Made | None = None
        self.left_out: frozenset[str] = frozenset()
        self._context = context
        self._wish = wish
        self._next: Act | None = None
        self.rendering = Rendering(context.workers, self._make, self)
        self.rendering.made.connect(self._on_made)
        self.rendering.failed.connect(self._on_failed)
        self.rendering.cancelled.connect(self._on_cancelled)

    @property
    def is_busy(self) -> bool:
        """Whether something is still being drawn."""
        return self.rendering.is_busy

    def draw(self, *, at_once: bool = False, whole: bool = False) -> None:
        """Draw what is chosen now; only its beginning, unless `whole`, where it is very long."""
        document, chosen = self._wish()
        choices = replace(chosen, left_out=self.left_out, at_most=0 if whole else PREVIEWED)
        self.rendering.ask(document, choices, at_once=at_once)
        self.begun.emit()

    def start_over(self) -> None:
        """Draw what is chosen now, and forget what was to be done with what was chosen before."""
        self.left_out = frozenset()
        self._next = None
        self.draw()

    def when_ready(self, act: Act) -> None:
        """Call `act` with the whole document as it is chosen now, as soon as it is drawn."""
        if self.is_busy:
            self._next = act
        elif self.made is not None and self.made.is_part:
            self._next = act
            self.draw(at_once=True, whole=True)
        elif self.made is not None:
            act(self.made)

    def without(self, people: frozenset[str], act: Act) -> None:
        """Draw it without these people's badges, and call `act` with that."""
        self.left_out = people
        self._next = act
        self.draw(at_once=True, whole=True)

    def forget(self) -> bool:
        """Stop drawing without a word; tell whether anything was being drawn."""
        was_busy = self.is_busy
        self._next = None
        self.rendering.forget()
        return was_busy

    def _make(self, document: PrintDocument, choices: Choices, progress: Progress) -> Made:
        with self._context.workspace.open_reader() as reader:
            return document.make(reader, choices, progress)

    def _on_made(self, made: Made) -> None:
        if not made.printed.items:
            findings = made.printed.findings
            self._empty(findings[0].message.render(active()) if findings else _("There is nothing to print."))
            return
        self.made = made
        self.drawn.emit(made)
        if self._next is not None:
            act, self._next = self._next, None
            self.when_ready(act)

    def _on_failed(self, error: UserError) -> None:
        self._empty(error.text.render(active()))

    def _on_cancelled(self) -> None:
        self._empty(_("Drawing was cancelled."), _("Change an option, or press F5 to draw it again."))

    def _empty(self, sentence: str, hint: str = "") -> None:
        self.made = None
        self._next = None
        self.emptied.emit(sentence, hint)
