"""Light and dark: readable everywhere, switched while the program runs."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from gui.app import App
from gui.colours import DARK, LIGHT, Colours, contrast
from gui.stylesheet import style_sheet
from tests.gui.driving import CTRL, Key, press, view_of

GROUNDS = ("window", "surface", "raised", "sunken", "hover", "accent_soft")
READ_ON_GROUNDS = [(text, ground) for text in ("text", "muted") for ground in GROUNDS]
READ_ELSEWHERE = [
    *[
        (colour, ground)
        for colour in ("accent", "danger", "warning", "success")
        for ground in ("window", "surface")
    ],
    *[(colour, f"{colour}_soft") for colour in ("accent", "danger", "warning", "success")],
    *[("text", f"{colour}_soft") for colour in ("danger", "warning", "success")],
    ("on_accent", "accent"),
    ("on_accent", "accent_strong"),
    *[(colour, ground) for colour in ("on_rail", "rail_muted") for ground in ("rail", "rail_hover")],
    ("on_rail", "rail_selected"),
    ("on_notice", "notice"),
    ("notice_action", "notice"),
]
SEEN = [
    *[(mark, ground) for mark in ("accent", "control_line") for ground in ("window", "surface")],
    ("rail_focus", "rail"),
    ("rail_focus", "rail_selected"),
]


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), READ_ON_GROUNDS + READ_ELSEWHERE)
def test_every_text_can_be_read_on_its_ground(colours: Colours, text: str, ground: str) -> None:
    assert contrast(getattr(colours, text), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("mark", "ground"), SEEN)
def test_frames_and_focus_can_be_seen_on_their_ground(colours: Colours, mark: str, ground: str) -> None:
    assert contrast(getattr(colours, mark), getattr(colours, ground)) >= 3


def test_contrast_is_counted_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_style_sheet_has_no_gaps(colours: Colours) -> None:
    assert "$" not in style_sheet(colours, dark=colours is DARK)


def test_switching_changes_palette_and_button(app: App) -> None:
    button = view_of(app.window).top_bar.theme
    button.click()
    assert app.services.theme.is_dark
    assert app.services.settings.theme == "dark"
    assert QApplication.palette().color(QPalette.ColorRole.Window).name() == DARK.window
    assert button.accessibleName() == "Switch to light colours"


def test_the_theme_has_keys(app: App) -> None:
    press(Key.Key_F11, CTRL)
    assert app.services.theme.colours is DARK
    press(Key.Key_F10, CTRL)
    assert app.services.theme.colours is LIGHT
