"""The page “Print”."""

from __future__ import annotations

from gui.page import Page

__all__ = ["PrintPage"]


class PrintPage(Page):
    """To be filled."""
