"""Where times and rooms are on the canvas, in pixels, and what is where."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QPoint, QRect

from models.rules.lanes import Lane

__all__ = ["Geometry", "snapped"]

GAP = 2
LEAST_HEIGHT = 15
TOP = 6
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Geometry:
    """A day from `opens` to `closes`; `columns` are room ids, None the column of what has no room."""

    opens: datetime
    closes: datetime
    columns: tuple[str | None, ...]
    column_width: int
    minute_height: float

    @property
    def width(self) -> int:
        return max(1, len(self.columns)) * self.column_width

    @property
    def height(self) -> int:
        return round((self.closes - self.opens) / MINUTE * self.minute_height) + 2 * TOP

    def y_of(self, moment: datetime) -> int:
        """Return the height at which `moment` is."""
        return TOP + round((moment - self.opens) / MINUTE * self.minute_height)

    def moment_at(self, y: int) -> datetime:
        """Return the moment at a height, to the minute."""
        return self.opens + round((y - TOP) / self.minute_height) * MINUTE

    def column_of(self, room_id: str | None) -> int:
        """Return the column of a room; the first one for a room that is not shown."""
        return self.columns.index(room_id) if room_id in self.columns else 0

    def room_at(self, x: int) -> str | None:
        """Return the room of the column at `x`; the outermost ones go on beyond the edges."""
        if not self.columns:
            return None
        return self.columns[max(0, min(len(self.columns) - 1, x // self.column_width))]

    def rect_of(self, starts_at: datetime, minutes: int, column: int, lane: Lane) -> QRect:
        """Return the place of a card in its lane of a column."""
        top = self.y_of(starts_at)
        height = max(LEAST_HEIGHT, round(minutes * self.minute_height))
        width = (self.column_width - 2 * GAP) // lane.count
        left = column * self.column_width + GAP + lane.index * width
        return QRect(left, top, width - GAP, height - GAP)

    def band_of(self, starts_at: datetime, minutes: int) -> QRect:
        """Return the place of what goes across all rooms."""
        height = max(LEAST_HEIGHT, round(minutes * self.minute_height))
        return QRect(GAP, self.y_of(starts_at), self.width - 2 * GAP, height - GAP)

    def start_of_card(self, top_left: QPoint, step: int) -> datetime:
        """Return the snapped moment at which a card begins whose upper edge is there."""
        return snapped(self.moment_at(top_left.y()), step)


def snapped(moment: datetime, step: int) -> datetime:
    """Return the nearest moment on a grid of `step` minutes of the clock."""
    midnight = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight + round((moment - midnight) / MINUTE / step) * step * MINUTE
