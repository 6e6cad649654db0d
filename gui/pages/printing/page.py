"""The Print page: documents and options left, the preview right, below it what to know before printing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from gui.actions import Action
from gui.context import Context
from gui.page import Page
from gui.pages.printing.badge_log import BadgeLog
from gui.pages.printing.choices import Choices
from gui.pages.printing.delivery import Delivery
from gui.pages.printing.document_list import DocumentList
from gui.pages.printing.documents import Made, PrintDocument
from gui.pages.printing.findings_view import FindingsView
from gui.pages.printing.options_panel import OptionsPanel
from gui.pages.printing.preview_pane import STEP, PreviewPane
from gui.pages.printing.question_bar import Answer, QuestionBar
from gui.pages.printing.rendering import Rendering
from gui.selection import Selection
from gui.theme import Space
from gui.widgets.page_head import PageHead
from gui.widgets.progress_line import ProgressLine
from gui.workers import Progress
from models.enums import Entity
from models.errors import UserError
from models.text import Text
from translations import N_, _, active, ngettext

if TYPE_CHECKING:
    from models.store.changes import Changes
    from printing.findings import Finding
    from printing.sheets import Stationery

__all__ = ["PrintPage"]

LEFT_WIDTH = 330
DOCUMENT = "print.document"
PREVIEWED = 1000
"""So many badges are drawn for the preview; if there are more, all are when they are printed."""


class PrintPage(Page):
    """Shows the very bytes that will be printed, and draws them anew when an option or the event changes."""

    has_inspector: ClassVar[bool] = False
    watches = tuple(Entity)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.made: Made | None = None
        self._left_out: frozenset[str] = frozenset()
        self._next: Callable[[Made], None] | None = None
        self._log = BadgeLog(context)
        self.delivery = Delivery(context, self)
        self.rendering = Rendering(context.workers, self._make, self)
        self.head = PageHead()
        self.documents = DocumentList(context)
        self.options = OptionsPanel(context)
        self.question = QuestionBar(context)
        self.progress = ProgressLine()
        self.preview = PreviewPane(context)
        self.findings = FindingsView(context)
        self.left_out_note = QLabel()
        self.left_out_note.setProperty("role", "warning")
        self._lay_out()
        self._connect()
        self.retranslate_ui()

    def _lay_out(self) -> None:
        for name, role in (("print.view", ""), ("print.save", ""), ("print.print", "primary")):
            self.head.add_action(self.action_set[name], role=role)
        body = QHBoxLayout()
        body.setSpacing(Space.HUGE)
        body.addWidget(self._left_side())
        body.addLayout(self._right_side(), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.HUGE, Space.WIDE, Space.HUGE, Space.WIDE)
        layout.setSpacing(Space.LARGE)
        layout.addWidget(self.head)
        layout.addLayout(body, 1)

    def _left_side(self) -> QWidget:
        self._scroll = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(self.options)
        side = QWidget()
        side.setFixedWidth(LEFT_WIDTH)
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.WIDE)
        layout.addWidget(self.documents)
        layout.addWidget(scroll, 1)
        return side

    def _right_side(self) -> QVBoxLayout:
        side = QVBoxLayout()
        side.setSpacing(Space.MEDIUM)
        for widget in (self.question, self.left_out_note, self.progress):
            side.addWidget(widget)
        side.addWidget(self.preview, 1)
        side.addWidget(self.findings)
        return side

    def _connect(self) -> None:
        self.documents.chosen.connect(self._on_document)
        self.options.changed.connect(self._on_choice)
        self.rendering.started.connect(lambda job: self.progress.watch(job, Text(N_("Drawing …"))))
        self.rendering.made.connect(self._on_made)
        self.rendering.failed.connect(self._on_failed)
        self.rendering.cancelled.connect(self._on_cancelled)
        self.findings.activated.connect(self._go_to_place)
        self.delivery.started.connect(self.progress.watch)
        self.delivery.delivered.connect(self._on_delivered)

    def page_actions(self) -> Sequence[Action]:
        return (
            Action(
                "print.view",
                N_("Open in PDF viewer"),
                self.view,
                ("Ctrl+E",),
                "arrow-square-out",
                enabled=self.has_document,
            ),
            Action(
                "print.save",
                N_("Save PDF…"),
                self.save,
                ("Ctrl+S",),
                "download-simple",
                enabled=self.has_document,
            ),
            Action(
                "print.print", N_("Print…"), self.print, ("Ctrl+P",), "printer", enabled=self.has_document
            ),
            Action("print.next", N_("Next page"), lambda: self.preview.turn(1), ("Ctrl+PgDown",)),
            Action("print.previous", N_("Previous page"), lambda: self.preview.turn(-1), ("Ctrl+PgUp",)),
            Action("print.in", N_("Larger"), lambda: self.preview.zoom(STEP), ("Ctrl++", "Ctrl+=")),
            Action("print.out", N_("Smaller"), lambda: self.preview.zoom(1 / STEP), ("Ctrl+-",)),
            Action("print.page", N_("Whole page"), lambda: self.preview.fit("FitInView"), ("Ctrl+0",)),
            Action("print.again", N_("Draw again"), self.draw, ("F5",)),
        )

    def has_document(self) -> bool:
        """Whether there is a document in the preview, or one is being drawn."""
        return self.made is not None or self.rendering.is_busy

    # Reading and drawing

    def refresh(self, changes: Changes | None) -> None:
        self.options.refresh()
        if changes is None and not self.documents.currentIndex().isValid():
            self._begin()
        else:
            self.draw(at_once=changes is not None)

    def _begin(self) -> None:
        """Load what stationery there is, and show the document that was shown last on this computer."""
        self.context.workers.start(_all_stationery, done=self._on_stationery)
        self.documents.choose("badges")
        self.documents.choose(self.context.settings.choice(DOCUMENT))

    def reveal(self, selection: Selection) -> None:
        """Print the badges of the people in `selection`."""
        if selection.entity is Entity.PERSON and selection.ids:
            self.documents.choose("badges")
            self.options.show_people(selection.ids)
            self._on_choice()

    def choices(self) -> Choices:
        """Return what is chosen now."""
        return replace(self.options.choices(), left_out=self._left_out)

    def draw(self, *, at_once: bool = False, whole: bool = False) -> None:
        """Draw the chosen document as it would be printed now; only its beginning, unless `whole`, where it is long."""
        self.question.withdraw()
        choices = self.choices() if whole else replace(self.choices(), at_most=PREVIEWED)
        self.rendering.ask(self.documents.document, choices, at_once=at_once)
        self.action_set.update_enabled()

    def _make(self, document: PrintDocument, choices: Choices, progress: Progress) -> Made:
        with self.context.workspace.open_reader() as reader:
            return document.make(reader, choices, progress)

    def _on_stationery(self, stationery: dict[str, Stationery]) -> None:
        self.options.show_stationery(stationery)

    def _on_document(self, document: PrintDocument) -> None:
        self.context.settings.keep_choice(DOCUMENT, document.name)
        self.options.show_document(document)
        self._on_choice()

    def _on_choice(self) -> None:
        self._left_out = frozenset()
        self._next = None
        self.draw()

    def _on_made(self, made: Made) -> None:
        if not made.printed.items:
            self._show_none(_nothing(made))
            return
        self.made = made
        self.options.show_items(made.wanted)
        self.preview.show_pdf(made.printed.pdf)
        self.findings.show_findings(made.printed.findings)
        self.retranslate_ui()
        if self._next is not None:
            following, self._next = self._next, None
            self._when_ready(following)

    def _on_failed(self, error: UserError) -> None:
        self._show_none(error.text.render(active()))

    def _on_cancelled(self) -> None:
        self._show_none(_("Drawing was cancelled."), _("Change an option, or press F5 to draw it again."))

    def _show_none(self, sentence: str, hint: str = "") -> None:
        self.made = None
        self._next = None
        self.preview.show_nothing(sentence, hint)
        self.findings.clear()
        self.action_set.update_enabled()
        self.retranslate_ui()

    # Printing, saving, viewing

    def save(self) -> None:
        """Ask where to, and save the PDF."""
        self._deliver(self.delivery.save)

    def print(self) -> None:
        """Ask for the printer, and print."""
        self._deliver(self.delivery.print)

    def view(self) -> None:
        """Show the document in the system's PDF viewer; that is no printing yet."""
        self._when_ready(self.delivery.view)

    def _deliver(self, deliver: Callable[[Made], None]) -> None:
        self._when_ready(lambda made: self._ask_and_deliver(made, deliver))

    def _when_ready(self, act: Callable[[Made], None]) -> None:
        """Call `act` with the document as it is chosen now, as soon as it is drawn."""
        if self.rendering.is_busy:
            self._next = act
        elif self.made is not None and self.made.is_part:
            self._next = act
            self.draw(at_once=True, whole=True)
        elif self.made is not None:
            act(self.made)

    def _ask_and_deliver(self, made: Made, deliver: Callable[[Made], None]) -> None:
        printed = self._log.already_printed(made)
        if not printed:
            deliver(made)
            return
        ids = frozenset(last.id for last in printed)
        answers = [Answer(N_("Print all again"), lambda: deliver(made))]
        if len(ids) < len(made.badges):
            answers.insert(0, Answer(N_("Only the others"), lambda: self._leave_out(ids, deliver)))
        self.question.ask(self._log.question(printed), [*answers, Answer(N_("Cancel"), lambda: None)])

    def _leave_out(self, ids: frozenset[str], deliver: Callable[[Made], None]) -> None:
        self._left_out = ids
        self._next = deliver
        self.draw(at_once=True, whole=True)

    def _on_delivered(self, made: Made, done: Text) -> None:
        self._left_out = frozenset()
        self._log.write(made, done)

    def _go_to_place(self, finding: Finding) -> None:
        if finding.entity is not None and finding.id:
            self.context.navigator.reveal(Selection.one(finding.entity, finding.id))

    # Texts

    def retranslate_ui(self) -> None:
        super().retranslate_ui()
        self.head.set_texts(_("Print"), self._summary())
        self._scroll.setAccessibleName(_("Options"))
        left_out = len(self._left_out)
        sentence = ngettext(
            "{count} badge that was already printed is left out.",
            "{count} badges that were already printed are left out.",
            left_out,
        )
        self.left_out_note.setText(sentence.format(count=left_out))
        self.left_out_note.setVisible(left_out > 0)

    def _summary(self) -> str:
        if self.made is None:
            return ""
        printed = self.made.printed
        if self.made.is_part:
            first, count = active().number(printed.items), active().number(self.made.wanted)
            return _("Preview of the first {first} of {count} badges. All are printed.").format(
                first=first, count=count
            )
        items = Text.plural(*self.made.document.counted, count=printed.items).render(active())
        pages = ngettext("{count} page", "{count} pages", printed.pages).format(count=printed.pages)
        return f"{items} · {pages}"

    def hideEvent(self, event: QHideEvent) -> None:
        """What is not looked at is not drawn; it is when the page is shown again."""
        super().hideEvent(event)
        if self.rendering.is_busy and not event.spontaneous():
            self._is_stale = True
            self._next = None
            self.rendering.forget()


def _nothing(made: Made) -> str:
    """Return why there is nothing in a document, as its first finding says it."""
    findings = made.printed.findings
    return findings[0].message.render(active()) if findings else _("There is nothing to print.")


def _all_stationery(progress: Progress) -> dict[str, Stationery]:
    from printing.sheets import all_stationery  # noqa: PLC0415 -- printing is loaded with the first document

    return all_stationery()
