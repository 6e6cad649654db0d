"""The Print page: documents and options left, the preview right, below it what to know before printing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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
from gui.pages.printing.run import PrintRun
from gui.selection import Selection
from gui.theme import Space
from gui.widgets.page_head import PageHead
from gui.widgets.progress_line import ProgressLine
from gui.workers import Progress
from models.enums import Entity
from models.text import Text
from translations import N_, _, active, ngettext

if TYPE_CHECKING:
    from models.store.changes import Changes
    from printing.findings import Finding
    from printing.sheets import Stationery

__all__ = ["PrintPage"]

LEFT_WIDTH = 330
DOCUMENT = "print.document"


class PrintPage(Page):
    """Shows the very bytes that will be printed, and draws them anew when an option or the event changes."""

    has_inspector: ClassVar[bool] = False
    watches = tuple(Entity)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._log = BadgeLog(context)
        self.delivery = Delivery(context, self)
        self.run = PrintRun(context, self._wish, self)
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
        self.options.changed.connect(self.run.start_over)
        self.run.rendering.started.connect(lambda job: self.progress.watch(job, Text(N_("Drawing …"))))
        self.run.begun.connect(self._on_begun)
        self.run.drawn.connect(self._on_drawn)
        self.run.emptied.connect(self._on_emptied)
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
        return self.run.made is not None or self.run.is_busy

    def draw(self) -> None:
        """Draw the document as it would be printed now."""
        self.run.draw()

    # What is chosen, and what comes of it

    def refresh(self, changes: Changes | None) -> None:
        self.options.refresh()
        if changes is None and not self.documents.currentIndex().isValid():
            self._begin()
        else:
            self.run.draw(at_once=changes is not None)

    def _begin(self) -> None:
        """Load what stationery there is, and show the document that was shown last on this computer."""
        self.context.workers.start(_all_stationery, done=self.options.show_stationery)
        self.documents.choose("badges")
        self.documents.choose(self.context.settings.choice(DOCUMENT))

    def reveal(self, selection: Selection) -> None:
        """Print the badges of the people in `selection`."""
        if selection.entity is Entity.PERSON and selection.ids:
            self.documents.choose("badges")
            self.options.show_people(selection.ids)
            self.run.start_over()

    def _wish(self) -> tuple[PrintDocument, Choices]:
        return self.documents.document, self.options.choices()

    def _on_document(self, document: PrintDocument) -> None:
        self.context.settings.keep_choice(DOCUMENT, document.name)
        self.options.show_document(document)
        self.run.start_over()

    def _on_begun(self) -> None:
        self.question.withdraw()
        self.action_set.update_enabled()

    def _on_drawn(self, made: Made) -> None:
        self.options.show_items(made.wanted)
        self.preview.show_pdf(made.printed.pdf)
        self.findings.show_findings(made.printed.findings)
        self.retranslate_ui()

    def _on_emptied(self, sentence: str, hint: str) -> None:
        self.preview.show_nothing(sentence, hint)
        self.findings.clear()
        self.action_set.update_enabled()
        self.retranslate_ui()

    def _go_to_place(self, finding: Finding) -> None:
        if finding.entity is not None and finding.id:
            self.context.navigator.reveal(Selection.one(finding.entity, finding.id))

    # Printing, saving, viewing

    def save(self) -> None:
        """Ask where to, and save the PDF."""
        self.run.when_ready(lambda made: self._ask_and_deliver(made, self.delivery.save))

    def print(self) -> None:
        """Ask for the printer, and print."""
        self.run.when_ready(lambda made: self._ask_and_deliver(made, self.delivery.print))

    def view(self) -> None:
        """Show the document in the system's PDF viewer; that is no printing yet."""
        self.run.when_ready(self.delivery.view)

    def _ask_and_deliver(self, made: Made, deliver: Callable[[Made], None]) -> None:
        """Deliver, after a question where badges would be printed that are out there already."""
        printed = self._log.already_printed(made)
        if not printed:
            deliver(made)
            return
        people = frozenset(last.id for last in printed)
        answers = [Answer(N_("Print all again"), lambda: deliver(made))]
        if len(people) < len(made.badges):
            answers.insert(0, Answer(N_("Only the others"), lambda: self.run.without(people, deliver)))
        self.question.ask(self._log.question(printed), [*answers, Answer(N_("Cancel"), lambda: None)])

    def _on_delivered(self, made: Made, done: Text) -> None:
        self.run.left_out = frozenset()
        self._log.write(made, done)

    # Texts

    def retranslate_ui(self) -> None:
        super().retranslate_ui()
        self.head.set_texts(_("Print"), self._summary())
        self._scroll.setAccessibleName(_("Options"))
        left_out = len(self.run.left_out)
        sentence = ngettext(
            "{count} badge that was already printed is left out.",
            "{count} badges that were already printed are left out.",
            left_out,
        )
        self.left_out_note.setText(sentence.format(count=left_out))
        self.left_out_note.setVisible(left_out > 0)

    def _summary(self) -> str:
        made = self.run.made
        if made is None:
            return ""
        printed = made.printed
        if made.is_part:
            first, count = active().number(printed.items), active().number(made.wanted)
            return _("Preview of the first {first} of {count} badges. All are printed.").format(
                first=first, count=count
            )
        items = Text.plural(*made.document.counted, count=printed.items).render(active())
        pages = ngettext("{count} page", "{count} pages", printed.pages).format(count=printed.pages)
        if printed.sheets == printed.pages:
            return f"{items} · {pages}"
        sheets = ngettext("{count} sheet", "{count} sheets", printed.sheets).format(count=printed.sheets)
        return f"{items} · {pages} · {sheets}"

    def hideEvent(self, event: QHideEvent) -> None:
        """What is not looked at is not drawn; it is when the page is shown again."""
        super().hideEvent(event)
        if not event.spontaneous() and self.run.forget():
            self._is_stale = True


def _all_stationery(progress: Progress) -> dict[str, Stationery]:
    from printing.sheets import all_stationery  # noqa: PLC0415 -- printing is loaded with the first document

    return all_stationery()
