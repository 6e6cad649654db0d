"""The three small buttons that switch the language of the screen."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from gui.language import SCREEN_LANGUAGES, ScreenLanguage, Translating
from gui.settings import Settings
from translations import Language, _

__all__ = ["LanguageSwitch"]


class LanguageSwitch(Translating, QWidget):
    """DE FR EN, the present one marked."""

    def __init__(self, language: ScreenLanguage, settings: Settings) -> None:
        super().__init__()
        self._language = language
        self._settings = settings
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QToolButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for code in SCREEN_LANGUAGES:
            layout.addWidget(self._add(code))
        self.retranslate_ui()

    def _add(self, code: str) -> QToolButton:
        button = QToolButton()
        button.setText(code.upper())
        button.setProperty("role", "segment")
        button.setCheckable(True)
        button.clicked.connect(lambda: self.choose(code))
        self._group.addButton(button)
        self.buttons[code] = button
        return button

    def choose(self, code: str) -> None:
        """Switch the screen to the language `code`, and remember it."""
        self._settings.language = code
        self._language.switch(code)

    def retranslate_ui(self) -> None:
        self.setAccessibleName(_("Language of the screen"))
        for code, button in self.buttons.items():
            button.setChecked(code == self._language.code)
            button.setToolTip(Language.of(code).own_name)
            button.setAccessibleName(Language.of(code).own_name)
