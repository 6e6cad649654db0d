"""Fields for values that are typed loosely: times, lengths, dates, numbers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from typing import Generic, TypeVar

from gui.widgets.field import Field
from gui.widgets.line_field import LineEdit
from models.errors import UserError
from models.rules import loose_time
from translations import N_, active

__all__ = ["DateField", "LengthField", "NumberField", "ParsedField", "TimeField"]

Value = TypeVar("Value")

NO_TIME = N_("“{text}” is no time of day. Type it like 9:30, 930 or 9h30.")
NO_LENGTH = N_("“{text}” is no length. Type it like 45, 1h30 or 2m30.")
NO_DATE = N_("“{text}” is no date. Type it like 8.6.2027 or 2027-06-08.")
NO_NUMBER = N_("“{text}” is no whole number.")
OUT_OF_RANGE = N_("The number must be between {least} and {most}.")


class ParsedField(Field[Value | None], Generic[Value]):
    """One line that is read by `parse` and written back by `write`; empty is None."""

    def __init__(
        self,
        label: str,
        *,
        hint: str,
        parse: Callable[[str], Value | None],
        write: Callable[[Value], str],
        complaint: str,
    ) -> None:
        super().__init__(label, hint=hint, empty=None)
        self._parse = parse
        self._write = write
        self._complaint = complaint
        self.line = LineEdit()
        self.line.returnPressed.connect(self.commit_pending)
        self.set_editor(self.line)
        self.retranslate_ui()

    def entered(self) -> Value | None:
        text = self.line.text().strip()
        if not text:
            return None
        value = self._parse(text)
        if value is None:
            raise UserError(self._complaint, text=text)
        return value

    def display(self, value: Value | None) -> None:
        self.line.setText("" if value is None else self._write(value))
        self.line.setModified(False)

    def is_editing(self) -> bool:
        return self.line.isModified()

    def set_read_only(self, read_only: bool) -> None:
        self.line.setReadOnly(read_only)

    def retranslate_ui(self) -> None:
        super().retranslate_ui()
        if not self.is_editing():
            self.display(self.value())


class TimeField(ParsedField[time]):
    """A time of day."""

    def __init__(self, label: str) -> None:
        super().__init__(
            label,
            hint=N_("like 9:30"),
            parse=loose_time.parse_time,
            write=lambda value: active().time(value),
            complaint=NO_TIME,
        )


class LengthField(ParsedField[int]):
    """A length, in whole minutes for programme items, in seconds for pitches."""

    def __init__(self, label: str, *, unit: str = "minutes") -> None:
        seconds = unit == "seconds"
        super().__init__(
            label,
            hint=N_("like 2m30") if seconds else N_("like 45 or 1h30"),
            parse=loose_time.parse_length_seconds if seconds else loose_time.parse_length_minutes,
            write=_write_seconds if seconds else _write_minutes,
            complaint=NO_LENGTH,
        )


class DateField(ParsedField[date]):
    """A date; without a year it is one of `year`."""

    def __init__(self, label: str, *, year: int | None = None) -> None:
        super().__init__(
            label,
            hint=N_("day.month.year"),
            parse=lambda text: loose_time.parse_date(text, year=year),
            write=lambda value: active().date(value, "short"),
            complaint=NO_DATE,
        )


class NumberField(ParsedField[int]):
    """A whole number between `least` and `most`."""

    def __init__(self, label: str, *, least: int = 0, most: int = 1_000_000) -> None:
        self._least = least
        self._most = most
        super().__init__(label, hint="", parse=_parse_number, write=str, complaint=NO_NUMBER)

    def entered(self) -> int | None:
        number = super().entered()
        if number is not None and not self._least <= number <= self._most:
            raise UserError(OUT_OF_RANGE, least=self._least, most=self._most)
        return number


def _parse_number(text: str) -> int | None:
    digits = "".join(text.split())
    return int(digits) if digits.isascii() and digits.removeprefix("-").isdigit() else None


def _write_minutes(minutes: int) -> str:
    return active().length(minutes=minutes)


def _write_seconds(seconds: int) -> str:
    return active().length(seconds=seconds)
