"""The one style sheet: how every control looks, in the colours of a theme."""

from __future__ import annotations

from string import Template

from gui.colours import Colours
from resources import path

__all__ = ["style_sheet"]


def style_sheet(colours: Colours, *, dark: bool) -> str:
    """Return the style sheet of the program in these colours."""
    icons = path("icons").as_posix()
    return _TEMPLATE.substitute(colours.by_name(), icons=icons, shade="dark" if dark else "light")


_SURFACES = """
QMainWindow, QDialog { background: $window; }
QWidget#page, QWidget#eventView, QWidget#startPage { background: $window; }
QFrame[role="card"] { background: $surface; border: 1px solid $line; border-radius: 8px; }
QFrame[role="popup"] { background: $raised; border: 1px solid $control_line; border-radius: 8px; }
QFrame[role="question"] { background: $warning_soft; border: 1px solid $warning; border-radius: 8px; }
QFrame[role="separator"] { background: $line; border: none; min-height: 1px; max-height: 1px; }
QFrame#topBar, QFrame#statusLine { background: $surface; border: none; }
QFrame#topBar { border-bottom: 1px solid $line; }
QFrame#statusLine { border-top: 1px solid $line; }
QFrame#inspector { background: $surface; border: none; border-left: 1px solid $line; }
QScrollArea > QWidget > QWidget#scrolled { background: transparent; border: none; }
QScrollArea, QPdfView { background: transparent; border: 2px solid transparent; border-radius: 8px; }
QScrollArea:focus, QPdfView:focus { border: 2px solid $accent; }
QScrollArea[role="bare"] { border: none; }
QToolTip { background: $notice; color: $on_notice; border: none; padding: 5px 8px; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: $accent; }
"""

_TEXTS = """
QLabel { color: $text; background: transparent; }
QLabel[role="display"] { font-size: 26px; font-weight: 600; }
QLabel[role="title"] { font-size: 18px; font-weight: 600; }
QLabel[role="heading"] { font-size: 15px; font-weight: 600; }
QLabel[role="section"] { font-size: 12px; font-weight: 600; color: $muted; }
QLabel[role="label"] { font-size: 12px; color: $muted; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="small"] { font-size: 12px; color: $muted; }
QLabel[role="motto"] { font-size: 15px; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="problem"] { font-size: 12px; color: $danger; }
QLabel[role="language"], QLabel[role="language-missing"] {
    font-size: 11px; font-weight: 600; color: $muted; background: $sunken; border-radius: 4px; padding: 3px 0;
    margin-top: 3px;
}
QLabel[role="language-missing"] { color: $warning; background: $warning_soft; }
QLabel[role="key"] { color: $muted; background: $sunken; border-radius: 4px; padding: 2px 7px; font-size: 12px; }
QLabel[role="picture"] { background: $sunken; border: 1px solid $line; border-radius: 8px; }
QLabel[role="warning"] { color: $warning; }
QLabel[role="success"] { color: $success; }
QLabel[role="badge"] {
    font-size: 12px; font-weight: 600; color: $accent; background: $accent_soft;
    border-radius: 9px; padding: 1px 8px;
}
QLabel:disabled { color: $control_line; }
"""

_BUTTONS = """
QPushButton {
    background: $surface; color: $text; border: 1px solid $control_line; border-radius: 6px;
    padding: 5px 14px; min-height: 20px;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $sunken; }
QPushButton:focus { border: 2px solid $accent; padding: 4px 13px; }
QPushButton:disabled { color: $control_line; border-color: $line; }
QPushButton[role="primary"], QPushButton:default {
    background: $accent; color: $on_accent; border: 1px solid $accent;
}
QPushButton[role="primary"] { font-weight: 600; }
QPushButton[role="primary"]:hover, QPushButton:default:hover { background: $accent_strong; }
QPushButton[role="primary"]:focus, QPushButton:default:focus { border: 2px solid $text; }
QPushButton[role="primary"]:disabled { background: $sunken; color: $control_line; border-color: $line; }
QPushButton[role="danger"] { color: $danger; border-color: $danger; }
QPushButton[role="danger"]:hover { background: $danger_soft; }
QPushButton[role="link"] {
    background: transparent; color: $accent; border: 2px solid transparent; padding: 4px 4px; text-align: left;
}
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { border: 2px solid $accent; }
QPushButton[role="cardButton"] { border: 1px solid $line; border-radius: 10px; padding: 1px; text-align: left; }
QPushButton[role="cardButton"]:hover { border-color: $accent; background: $surface; }
QPushButton[role="cardButton"]:pressed { background: $accent_soft; }
QPushButton[role="cardButton"]:focus { border: 2px solid $accent; padding: 0; }
QPushButton[role="figure"] { background: transparent; border: 2px solid transparent; border-radius: 8px; padding: 0; }
QPushButton[role="figure"]:hover { background: $hover; }
QPushButton[role="figure"]:focus { border: 2px solid $accent; padding: 0; }
QToolButton {
    background: transparent; color: $text; border: 2px solid transparent; border-radius: 6px; padding: 4px 6px;
}
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $accent_soft; }
QToolButton:focus { border: 2px solid $accent; }
QToolButton:disabled { color: $control_line; }
QToolButton::menu-indicator { image: none; width: 0; }
QToolButton[role="primary"] {
    background: $accent; color: $on_accent; border: 2px solid $accent; font-weight: 600; padding: 4px 12px;
}
QToolButton[role="primary"]:hover { background: $accent_strong; border-color: $accent_strong; }
QToolButton[role="primary"]:focus { border-color: $text; }
QToolButton[role="primary"]:disabled { background: $sunken; color: $control_line; border-color: $line; }
QToolButton[role="button"], QToolButton[role="primary"] {
    background: $surface; border: 1px solid $control_line; padding: 5px 10px 5px 6px; min-height: 20px;
}
QToolButton[role="button"]:hover { background: $hover; }
QToolButton[role="button"]:pressed { background: $sunken; }
QToolButton[role="button"]:disabled, QToolButton[role="primary"]:disabled {
    background: transparent; color: $control_line; border-color: $line;
}
QToolButton[role="primary"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QToolButton[role="primary"]:hover { background: $accent_strong; }
QToolButton[role="button"]:focus, QToolButton[role="primary"]:focus { padding: 4px 9px 4px 5px; }
QToolButton[role="button"]:focus { border: 2px solid $accent; }
QToolButton[role="primary"]:focus { border: 2px solid $text; }
QToolButton[role="button"], QToolButton[role="primary"] {
    background: $surface; border: 1px solid $control_line; padding: 5px 10px 5px 6px; min-height: 20px;
}
QToolButton[role="button"]:hover { background: $hover; }
QToolButton[role="button"]:pressed { background: $sunken; }
QToolButton[role="primary"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QToolButton[role="primary"]:hover { background: $accent_strong; }
QToolButton[role="button"]:disabled, QToolButton[role="primary"]:disabled {
    background: transparent; color: $control_line; border-color: $line;
}
QToolButton[role="button"]:focus, QToolButton[role="primary"]:focus { padding: 4px 9px 4px 5px; }
QToolButton[role="button"]:focus { border: 2px solid $accent; }
QToolButton[role="primary"]:focus { border: 2px solid $text; }
QToolButton[role="segment"] { border-radius: 5px; padding: 2px 7px; color: $muted; font-weight: 600; font-size: 12px; }
QToolButton[role="segment"]:checked { background: $accent_soft; color: $accent; }
QToolButton[role="pill"] {
    border: 1px solid $control_line; border-radius: 14px; padding: 3px 11px; margin: 1px; color: $text;
    background: $surface;
}
QToolButton[role="pill"]:hover { background: $hover; }
QToolButton[role="pill"]:checked { background: $accent_soft; border-color: $accent; color: $accent; }
QToolButton[role="pill"]:focus { border: 2px solid $accent; margin: 0; }
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateEdit, QTimeEdit {
    background: $surface; color: $text; border: 1px solid $control_line; border-radius: 6px; padding: 4px 7px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit, QComboBox, QSpinBox, QDateEdit, QTimeEdit { min-height: 20px; }
QPlainTextEdit, QTextEdit { padding: 2px 3px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus,
QTimeEdit:focus { border: 2px solid $accent; padding: 3px 6px; }
QPlainTextEdit:focus, QTextEdit:focus { padding: 1px 2px; }
QLineEdit[problem="true"], QPlainTextEdit[problem="true"], QComboBox[problem="true"] { border-color: $danger; }
QLineEdit:read-only, QPlainTextEdit[readOnly="true"] { background: $window; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QSpinBox:disabled {
    color: $control_line; background: $window; border-color: $line;
}
QComboBox { padding-left: 9px; }
QComboBox:focus { padding-left: 8px; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url($icons/caret-down-$shade.svg); width: 14px; height: 14px; }
QComboBox { combobox-popup: 0; }
QComboBox QAbstractItemView, QComboBox QAbstractItemView:focus {
    background: $raised; border: 1px solid $control_line; border-radius: 0; padding: 3px; outline: none;
    selection-background-color: $accent_soft; selection-color: $text;
}
QComboBox QAbstractItemView::item { min-height: 26px; padding: 0 6px; border-radius: 4px; }
QSpinBox::up-button, QSpinBox::down-button { border: none; width: 20px; background: transparent; }
QSpinBox::up-arrow { image: url($icons/caret-up-$shade.svg); width: 12px; height: 12px; }
QSpinBox::down-arrow { image: url($icons/caret-down-$shade.svg); width: 12px; height: 12px; }
QCheckBox, QRadioButton { spacing: 8px; color: $text; padding: 3px 4px; border: 2px solid transparent; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid $accent; border-radius: 6px; }
QCheckBox:disabled, QRadioButton:disabled { color: $control_line; }
QCheckBox::indicator, QTreeView::indicator, QListView::indicator, QTableView::indicator {
    width: 16px; height: 16px; border: 1px solid $control_line; border-radius: 4px; background: $surface;
}
QCheckBox::indicator:checked, QListView::indicator:checked, QTableView::indicator:checked {
    background: $accent; border-color: $accent; image: url($icons/check-$shade.svg);
}
QCheckBox::indicator:indeterminate { background: $accent; border-color: $accent; image: url($icons/dash-$shade.svg); }
QCheckBox::indicator:disabled { border-color: $line; background: $window; }
QRadioButton::indicator { width: 16px; height: 16px; border: 1px solid $control_line; border-radius: 9px;
    background: $surface; }
QRadioButton::indicator:checked { border: 5px solid $accent; width: 8px; height: 8px; background: $on_accent; }
QLineEdit { lineedit-clear-button-icon: url($icons/clear-$shade.svg); }
QLineEdit#searchField { background: $window; border-radius: 8px; padding-left: 2px; }
QLineEdit#searchField:focus { background: $surface; }
"""

_LISTS = """
QAbstractItemView { background: $surface; color: $text; border: none; outline: none;
    selection-background-color: $accent_soft; selection-color: $text; alternate-background-color: $window; }
QTableView, QListView, QTreeView { border: 1px solid $line; padding: 1px; border-radius: 8px; gridline-color: $line; }
QTableView:focus, QListView:focus, QTreeView:focus { border: 2px solid $accent; padding: 0; }
QListView[role="bare"] { border: none; padding: 0; background: transparent; }
QTableView::item { padding: 0 8px; border: none; border-bottom: 1px solid $line; }
QListView::item, QTreeView::item { padding: 5px 8px; border: none; }
QTableView::item:hover, QListView::item:hover, QTreeView::item:hover { background: $hover; }
QTableView::item:selected, QListView::item:selected, QTreeView::item:selected {
    background: $accent_soft; color: $text; }
QTableView::item:focus { border: 1px solid $accent; }
QHeaderView { background: $surface; border: none; border-top-left-radius: 8px; border-top-right-radius: 8px; }
QHeaderView::section { background: $surface; color: $muted; border: none; border-bottom: 1px solid $line;
    padding: 6px 8px 6px 11px; font-size: 12px; font-weight: 600; text-align: left; }
QHeaderView::section:first { border-top-left-radius: 6px; }
QHeaderView::section:last, QHeaderView::section:only-one { border-top-right-radius: 6px; }
QHeaderView::section:hover { color: $text; background: $hover; }
QHeaderView::up-arrow, QHeaderView::down-arrow { width: 12px; height: 12px; subcontrol-position: center right; }
QHeaderView::up-arrow { image: url($icons/caret-up-$shade.svg); }
QHeaderView::down-arrow { image: url($icons/caret-down-$shade.svg); }
QTableCornerButton::section { background: $surface; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; border: none; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; border: none; }
QScrollBar::handle { background: $control_line; border: none; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QProgressBar { background: $sunken; border: none; border-radius: 4px; max-height: 8px; text-align: center; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QTabBar::tab { background: transparent; color: $muted; padding: 7px 12px; border: none;
    border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $accent; border-bottom: 2px solid $accent; }
QTabBar::tab:focus { background: $accent_soft; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
"""

_FRAME = """
QMenuBar { background: $surface; color: $text; border-bottom: 1px solid $line; padding: 2px 6px; }
QMenuBar::item { padding: 4px 9px; border-radius: 5px; background: transparent; }
QMenuBar::item:selected { background: $hover; }
QMenuBar::item:pressed { background: $accent_soft; }
QMenu { background: $raised; color: $text; border: 1px solid $control_line; padding: 5px; }
QMenu::item { padding: 5px 28px 5px 12px; border-radius: 5px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $control_line; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }
QMenu::icon { padding-left: 8px; }
QMenu::indicator { width: 14px; height: 14px; margin-left: 8px; }
QMenu::indicator:checked { image: url($icons/tick-$shade.svg); }
QMenu::right-arrow { image: url($icons/caret-right-$shade.svg); width: 12px; height: 12px; margin-right: 6px; }
QFrame#rail { background: $rail; border: none; }
QFrame#rail QToolButton { color: $rail_muted; border: 2px solid transparent; border-radius: 8px;
    padding: 7px 4px 6px 4px; font-size: 12px; }
QFrame#rail QToolButton:hover { background: $rail_hover; color: $on_rail; }
QFrame#rail QToolButton:checked { background: $rail_selected; color: $on_rail; }
QFrame#rail QToolButton:focus { border: 2px solid $rail_focus; }
QFrame#notice { background: $notice; border: none; border-radius: 8px; }
QFrame#notice QLabel { color: $on_notice; }
QFrame#notice QPushButton { background: transparent; color: $notice_action; border: 2px solid transparent;
    font-weight: 600; padding: 3px 8px; }
QFrame#notice QPushButton:hover { text-decoration: underline; }
QFrame#notice QPushButton:focus { border: 2px solid $notice_action; }
QFrame#notice QToolButton:hover { background: transparent; }
QFrame#notice QToolButton:focus { border: 2px solid $notice_action; }
QFrame#statusLine QLabel { color: $muted; font-size: 12px; }
QFrame[role="readOnly"] { background: $warning_soft; border: none; border-bottom: 1px solid $line; }
QFrame[role="readOnly"] QLabel { color: $warning; }
"""

_TEMPLATE = Template(_SURFACES + _TEXTS + _BUTTONS + _FIELDS + _LISTS + _FRAME)
