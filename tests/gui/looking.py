"""Looks at widgets as a careful person would: is a text cut, has everything a name, can the keyboard get there."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QLabel,
    QMenuBar,
    QRadioButton,
    QScrollBar,
    QToolButton,
    QWidget,
)

from gui.widgets.elided_label import ElidedLabel

__all__ = ["can_take_keyboard", "cut_texts", "described", "keyboard_widgets", "nameless"]

SLACK = 1


def cut_texts(root: QWidget) -> list[str]:
    """Return what is shown inside `root` in less room than its text needs."""
    return [
        f"{type(widget).__name__} “{text}” has {widget.size().toTuple()}, needs {needed.toTuple()}"
        for widget, text, needed in _texts(root)
        if widget.width() + SLACK < needed.width() or widget.height() + SLACK < needed.height()
    ]


def _texts(root: QWidget) -> Iterator[tuple[QWidget, str, QSize]]:
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, ElidedLabel):
            continue
        if isinstance(widget, QLabel) and widget.text() and widget.pixmap().isNull():
            yield widget, widget.text(), _needed_by(widget)
        elif isinstance(widget, QAbstractButton) and widget.text():
            shows_text = not isinstance(widget, QToolButton) or _shows_text(widget)
            if shows_text and not _elides_itself(widget):
                yield widget, widget.text(), widget.sizeHint()


def _needed_by(label: QLabel) -> QSize:
    if not label.wordWrap():
        return label.sizeHint()
    return QSize(0, label.heightForWidth(label.width()))


def _shows_text(button: QToolButton) -> bool:
    only_icon = button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
    return not only_icon or button.icon().isNull()


def _elides_itself(button: QWidget) -> bool:
    return bool(button.property("elides"))


def nameless(root: QWidget) -> list[str]:
    """Return the controls inside `root` that a screen reader has no name for."""
    return [described(widget) for widget in keyboard_widgets(root) if not _name_of(widget)]


def keyboard_widgets(root: QWidget) -> list[QWidget]:
    """Return the visible, enabled controls inside `root` that the Tab key stops at."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled() and can_take_keyboard(widget)
    ]


def can_take_keyboard(widget: QWidget) -> bool:
    """Tell whether Tab stops at `widget`."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None


def _name_of(widget: QWidget) -> str:
    if widget.accessibleName():
        return widget.accessibleName()
    if isinstance(widget, (QAbstractButton, QCheckBox, QRadioButton)):
        return widget.text()
    if isinstance(widget, (QMenuBar, QScrollBar)):
        return type(widget).__name__
    buddies = [label for label in widget.window().findChildren(QLabel) if label.buddy() is widget]
    return buddies[0].text() if buddies else ""


def described(widget: QWidget) -> str:
    """Return what `widget` is and where, for people who read a failed test."""
    names: list[str] = []
    place: QWidget | None = widget
    while place is not None and len(names) < 4:
        names.append(place.objectName() or type(place).__name__)
        place = place.parentWidget()
    return " < ".join(names)
