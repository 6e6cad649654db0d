"""The language of the screen: switched while the program runs, Qt's own texts too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QObject, QTranslator, Signal
from PySide6.QtWidgets import QWidget

from translations import Language, activate

__all__ = ["SCREEN_LANGUAGES", "ScreenLanguage", "Translating", "finish_switching", "preferred_language"]

SCREEN_LANGUAGES = ("de", "fr", "en")


def preferred_language() -> str:
    """Return the first language of the system's list that Podium speaks, else English."""
    from PySide6.QtCore import QLocale  # noqa: PLC0415 -- its lists of languages and countries take a while

    for name in QLocale.system().uiLanguages():
        code = name.replace("_", "-").split("-")[0].lower()
        if code in SCREEN_LANGUAGES:
            return code
    return "en"


class ScreenLanguage(QObject):
    """Knows and switches the language of the screen.

    Widgets learn of a switch by Qt's LanguageChange (see `Translating`); objects that are no widgets by `changed`.
    """

    changed = Signal(str)

    def __init__(self, code: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._translator: QTranslator | None = None
        self._code = ""
        self.switch(code)

    @property
    def code(self) -> str:
        return self._code

    @property
    def language(self) -> Language:
        """The texts and formats of the language."""
        return Language.of(self._code)

    def switch(self, code: str) -> None:
        """Show everything in the language `code`."""
        if code == self._code:
            return
        activate(code)
        self._code = code
        self._switch_qt_texts()
        self.changed.emit(code)

    def use_formats(self) -> None:
        """Let Qt's own controls write numbers as the language does. Costs too much for before the first picture."""
        self._switch_formats(self._code)
        self.changed.connect(self._switch_formats)

    @staticmethod
    def _switch_formats(code: str) -> None:
        from PySide6.QtCore import QLocale  # noqa: PLC0415 -- likewise

        QLocale.setDefault(QLocale(code))

    def _switch_qt_texts(self) -> None:
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
        self._translator = _QtTexts(self)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._translator.load(f"qtbase_{self._code}", folder)
        QCoreApplication.installTranslator(self._translator)


class _QtTexts(QTranslator):
    """Never empty, so that Qt tells the widgets of a switch to English too, where it has nothing to translate."""

    def isEmpty(self) -> bool:
        return False


if TYPE_CHECKING:
    _Widget = QWidget
else:
    _Widget = object


def finish_switching() -> None:
    """Have all texts set that a switch of the language still has to; it reaches widgets as two posted events."""
    for _step in range(2):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange.value)


class Translating(_Widget):
    """Mixed into a widget: it sets all its texts in `retranslate_ui`, also when the language is switched.

    `class Rail(Translating, QFrame)`; `__init__` ends with `self.retranslate_ui()`.
    """

    def retranslate_ui(self) -> None:
        """Set every text of this widget (not of its children that are `Translating` themselves)."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
