"""The page “Overview”."""

from __future__ import annotations

from gui.page import Page

__all__ = ["OverviewPage"]


class OverviewPage(Page):
    """To be filled."""
