"""A paragraph with links in it that the keyboard reaches too."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

__all__ = ["LinkLabel", "link"]


class LinkLabel(QLabel):
    """Shows HTML made with `link`. Tab goes from link to link, Enter follows; `linkActivated` tells the target."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # Tab stops at the first link at once, not at the paragraph before it.
        if event.reason() == Qt.FocusReason.TabFocusReason:
            self.focusNextPrevChild(True)
        elif event.reason() == Qt.FocusReason.BacktabFocusReason:
            self.focusNextPrevChild(False)

    def show_html(self, html: str, plain: str) -> None:
        """Show `html`; `plain` is what is read aloud."""
        self.setText(html)
        self.setAccessibleName(plain)


def link(target: str, text: str, colour: str, *, decoration: str = "none") -> str:
    """Return a link that says `text`, in `colour` ("#2a5bd0"); `decoration` as CSS calls it."""
    style = f"color: {colour}; text-decoration: {decoration};"
    return f'<a href="{escape(target)}" style="{style}">{escape(text)}</a>'
