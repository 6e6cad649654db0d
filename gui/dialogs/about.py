"""What this program is, which version, and whose work it stands on."""

from __future__ import annotations

import platform

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QWidget

from gui.context import Services
from gui.dialogs.dialog import Dialog
from models.store.schema import PROGRAM_VERSION
from translations import _

__all__ = ["AboutDialog"]

WIDTH = 420


class AboutDialog(Dialog):
    """Name, version, licences."""

    def __init__(self, parent: QWidget | None, services: Services) -> None:
        super().__init__(parent, buttons=QDialogButtonBox.StandardButton.Close)
        self.name = QLabel("Podium")
        self.name.setProperty("role", "display")
        self.version = QLabel()
        self.version.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.purpose = QLabel()
        self.licences = QLabel()
        self.licences.setProperty("role", "muted")
        for label in (self.purpose, self.licences):
            label.setWordWrap(True)
        for label in (self.name, self.version, self.purpose, self.licences):
            self.body.addWidget(label)
        self.setMinimumWidth(WIDTH)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        self.setWindowTitle(_("About Podium"))
        self.version.setText(
            _("Version {version} · Qt {qt} · Python {python}").format(
                version=PROGRAM_VERSION, qt=qVersion(), python=platform.python_version()
            )
        )
        self.purpose.setText(
            _("Programme, people, badges and running orders of your event. Works without a network.")
        )
        self.licences.setText(
            _(
                "Podium is free software under the MIT licence. Qt is used under the LGPL version 3, the fonts under"
                " the SIL Open Font License, the icons are Phosphor Icons under the MIT licence."
            )
        )
