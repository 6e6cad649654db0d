"""Icons: one family, in the colours of the theme, and every name that the code uses is one."""

from __future__ import annotations

import ast
import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QApplication, QPushButton

import gui
from gui.icons import Icons
from gui.theme import Theme

HOME = Path(gui.__file__).parent
PLACES = {"get": 0, "pixmap": 0, "Action": 4, "PageSpec": 2, "EmptyState": 1, "CardButton": 1}
"""Where in a call the name of an icon stands."""


@pytest.fixture
def icons(qapp: QApplication) -> Icons:
    return Icons(Theme(qapp, "light"))


def colours_in(icon: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> set[str]:
    image = icon.pixmap(32, 32, mode).toImage()
    pixels = (image.pixelColor(x, y) for x in range(32) for y in range(32))
    return {
        QColor(pixel.red(), pixel.green(), pixel.blue()).name() for pixel in pixels if pixel.alpha() == 255
    }


def test_an_icon_is_drawn_in_the_colour_asked_for(icons: Icons) -> None:
    assert colours_in(icons.get("user", colour="danger")) == {"#b3261e"}


def test_an_icon_made_before_follows_the_theme(qapp: QApplication) -> None:
    theme = Theme(qapp, "light")
    icon = Icons(theme).get("user", colour="danger")
    theme.choose("dark")
    assert colours_in(icon) == {"#ff9188"}
    theme.choose("light")


def test_an_unknown_name_is_an_error(icons: Icons) -> None:
    with pytest.raises(KeyError):
        icons.get("no-such-icon")


def icons_named_in(path: Path) -> Iterator[str]:
    """Yield the names of icons that are written out in the calls of a module."""
    for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(call, ast.Call):
            continue
        called = getattr(call.func, "attr", getattr(call.func, "id", ""))
        owner = getattr(
            getattr(call.func, "value", None), "attr", getattr(getattr(call.func, "value", None), "id", "")
        )
        place = PLACES.get(called)
        if place is None or (called in {"get", "pixmap"} and owner != "icons"):
            continue
        given = [*call.args[place : place + 1], *(word.value for word in call.keywords if word.arg == "icon")]
        yield from (
            one.value for one in given if isinstance(one, ast.Constant) and isinstance(one.value, str)
        )


def test_every_icon_named_in_the_code_is_in_the_family(icons: Icons) -> None:
    named = {name for path in HOME.rglob("*.py") for name in icons_named_in(path)}
    assert len(named) > 20
    for name in named - {""}:
        assert not icons.get(name).isNull()


def test_icons_and_their_users_can_be_collected_together(qapp: QApplication) -> None:
    button = QPushButton()
    icons = Icons(Theme(qapp, "light"))
    button.setIcon(icons.get("user"))
    button.setProperty("kept", [icons, button])
    del button, icons
    gc.collect()
