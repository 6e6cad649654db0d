"""The page “Programme”."""

from __future__ import annotations

from gui.page import Page

__all__ = ["ProgrammePage"]


class ProgrammePage(Page):
    """To be filled."""
