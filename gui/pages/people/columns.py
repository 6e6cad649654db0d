"""What the list of people can show about each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from gui.table_model import Column
from models.enums import RegistrationStatus
from models.queries.people import PersonRow
from models.text import LANGUAGES, Translated
from translations import N_, _, active

__all__ = ["PeopleColumns", "status_text", "swatch"]

SWATCH = 12


class PeopleColumns:
    """The columns of the list. `languages` is the order in which content languages stand in for each other."""

    def __init__(self) -> None:
        self.languages: Sequence[str] = LANGUAGES
        self.columns: tuple[Column[PersonRow], ...] = (
            Column(
                "name",
                N_("Name"),
                lambda row: row.listed_name,
                tooltip=lambda row: row.full_name,
                width=190,
            ),
            Column("organisation", N_("Organisation"), lambda row: row.organisation, width=170),
            Column("function", N_("Function"), lambda row: self.best(row.function), width=130),
            Column("role", N_("Role"), _roles, width=124),
            Column(
                "category",
                N_("Category"),
                lambda row: self.best(row.category),
                icon=lambda row: swatch(row.colour) if row.colour else None,
                width=150,
            ),
            Column("status", N_("Status"), lambda row: status_text(row.status), width=116),
            Column(
                "region", N_("Region"), lambda row: self.best(row.region), width=140, is_shown_first=False
            ),
            Column("country", N_("Country"), _country, width=120, is_shown_first=False),
            Column("languages", N_("Languages"), _languages, width=110, is_shown_first=False),
            Column("email", N_("E-mail"), lambda row: row.email, width=200, is_shown_first=False),
            Column("phone", N_("Phone"), lambda row: row.phone, width=140, is_shown_first=False),
            Column("code", N_("Code"), lambda row: row.code, width=100, is_shown_first=False),
        )

    def best(self, text: Translated) -> str:
        """Return `text` in the language of the screen, or in the event's next best."""
        return text.best(active().code, tuple(self.languages))


def status_text(status: str) -> str:
    """Return a stored registration status in the language of the screen."""
    return RegistrationStatus(status).label.render(active()) if status else _("Not registered")


def _roles(row: PersonRow) -> str:
    words = [role.label.render(active()) for role in row.roles]
    return ", ".join([*words, _("Pitch")] if row.pitches else words)


def _country(row: PersonRow) -> str:
    return active().country(row.country) if row.country else ""


def _languages(row: PersonRow) -> str:
    return row.languages.upper().replace(" ", ", ")


@cache
def swatch(colour: str) -> QIcon:
    """Return a small square in `colour` ("#2f5d8a"), beside the word that says the same."""
    picture = QPixmap(SWATCH * 2, SWATCH * 2)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(QRectF(1, 1, SWATCH - 2, SWATCH - 2), 3, 3)
    painter.end()
    icon = QIcon(picture)
    icon.addPixmap(picture, QIcon.Mode.Selected)  # or Qt would tint it
    return icon
