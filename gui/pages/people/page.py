"""The page “People”."""

from __future__ import annotations

from gui.page import Page

__all__ = ["PeoplePage"]


class PeoplePage(Page):
    """To be filled."""
