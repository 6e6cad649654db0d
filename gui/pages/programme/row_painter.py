"""How the rows of the programme list look: a day, a session, a pitch."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.context import Context
from gui.fonts import Size
from gui.pages.programme.brush import DOT, SIGN, Brush, metrics, wrapped
from gui.pages.programme.kinds import KIND_ICONS
from gui.pages.programme.row_texts import (
    clock_of,
    count_line,
    day_title,
    people_line,
    pitch_clock,
    pitch_line,
    pitch_title,
    session_title,
)
from gui.pages.programme.tree_model import Node, ProgrammeModel
from gui.theme import Space
from models.enums import Entity
from models.queries.pitches import PitchRow
from models.queries.programme import ProgrammeDay, SessionRow
from models.queries.programme_gaps import lacks
from translations import _, active

__all__ = ["Columns", "RowPainter"]

Index = QModelIndex | QPersistentModelIndex
DEMI = QFont.Weight.DemiBold
LINE = 19
SMALL_LINE = 17
PADDING = 9
DAY_HEIGHT = 58
TIME_WIDTH = 72
FOLD_WIDTH = 20
PLACE_SHARE = 0.24
PLACE_LEAST, PLACE_MOST = 96, 230
PITCH_INDENT = 24
MOST_LINES = 3
TITLE_LINES = 2
MISSING_LINES = 2
WARNING_SHIFT = 14 + Space.SMALL


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the parts of a row stand, in pixels from the left edge of the list."""

    time: int
    fold: int
    sign: int
    main: int
    main_width: int
    place: int
    place_width: int

    @classmethod
    def of(cls, left: int, width: int) -> Columns:
        place_width = max(PLACE_LEAST, min(PLACE_MOST, int(width * PLACE_SHARE)))
        time = left + Space.WIDE
        fold = time + TIME_WIDTH
        sign = fold + FOLD_WIDTH
        main = sign + SIGN + Space.MEDIUM
        place = left + width - place_width - Space.LARGE
        return cls(time, fold, sign, main, max(40, place - main - Space.WIDE), place, place_width)


class RowPainter(QStyledItemDelegate):
    """Paints rows, and knows how high they are at a width."""

    def __init__(self, context: Context, model: ProgrammeModel) -> None:
        super().__init__()
        self._context = context
        self._model = model
        self.has_words_for_dates = False
        self._heights: dict[tuple[Entity, str], tuple[object, object, int]] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        node = self._model.node(index)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractScrollArea) else option.rect.width()
        return QSize(0, self._kept_height(node, width) if node else 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        node = self._model.node(index)
        if node is None:
            return
        painter.save()
        brush = Brush(painter, self._context.theme, self._context.icons)
        rect = option.rect
        self._paint_ground(brush, option, node)
        if isinstance(node.row, SessionRow):
            is_open = bool(option.state & QStyle.StateFlag.State_Open)
            self._paint_session(brush, rect, node.row, has_pitches=bool(node.children), is_open=is_open)
        elif isinstance(node.row, PitchRow):
            self._paint_pitch(brush, rect, node.row)
        else:
            self._paint_day(brush, rect, node)
        if option.state & QStyle.StateFlag.State_HasFocus:
            brush.frame(rect.adjusted(2, 1, -2, -2), "accent")
        painter.restore()

    def fold_mark(self, rect: QRect) -> QRect:
        """Return where in a row of `rect` the sign is that shows or hides the pitches."""
        columns = Columns.of(rect.x(), rect.width())
        return QRect(columns.fold - Space.SMALL, rect.y(), FOLD_WIDTH + Space.SMALL, rect.height())

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index) -> bool:
        return False

    def _kept_height(self, node: Node, width: int) -> int:
        """Return the height of a row, measured again only where the row, the width or the words are others."""
        programme = self._model.programme
        about = (width, active().code, programme.languages, programme.needs_rooms)
        kept = self._heights.get(node.key)
        if kept is None or kept[0] != about or kept[1] != node.row:
            kept = (about, node.row, self._height(node, Columns.of(0, width)))
            self._heights[node.key] = kept
        return kept[2]

    def _height(self, node: Node, columns: Columns) -> int:
        if not isinstance(node.row, SessionRow):
            return 2 * PADDING + LINE + SMALL_LINE if isinstance(node.row, PitchRow) else DAY_HEIGHT
        lines = len(self._people(node.row, columns))
        lines += len(self._missing(node.row, columns))
        height = LINE * len(self._title(node.row, columns)) + SMALL_LINE * lines
        return 2 * PADDING + max(LINE + SMALL_LINE, height)

    def _title(self, row: SessionRow, columns: Columns) -> tuple[str, ...]:
        width = columns.main_width - (self._badge_width() if row.is_cancelled else 0)
        title = session_title(row, self._model.programme.languages)
        return wrapped(title, width, TITLE_LINES, weight=DEMI)

    @staticmethod
    def _people(row: SessionRow, columns: Columns) -> tuple[str, ...]:
        return wrapped(people_line(row), columns.main_width, MOST_LINES, Size.SMALL)

    def _missing(self, row: SessionRow, columns: Columns) -> tuple[str, ...]:
        findings = lacks(row, self._model.programme)
        words = "  ·  ".join(finding.text.render(active()) for finding in findings)
        return wrapped(words, columns.main_width - WARNING_SHIFT, MISSING_LINES, Size.SMALL)

    @staticmethod
    def _badge_width() -> int:
        return metrics(Size.SMALL, DEMI).horizontalAdvance(_("Cancelled")) + 16 + Space.MEDIUM

    def _paint_ground(self, brush: Brush, option: QStyleOptionViewItem, node: Node) -> None:
        is_day = not isinstance(node.row, SessionRow | PitchRow)
        if option.state & QStyle.StateFlag.State_Selected:
            brush.fill(option.rect, "accent_soft")
        elif option.state & QStyle.StateFlag.State_MouseOver:
            brush.fill(option.rect, "hover")
        elif is_day:
            brush.fill(option.rect, "window")
        brush.line_below(option.rect)

    def _paint_day(self, brush: Brush, rect: QRect, node: Node) -> None:
        day = node.row if isinstance(node.row, ProgrammeDay) else None
        left = rect.x() + Space.WIDE
        width = rect.width() - 2 * Space.WIDE
        rows = [child.row for child in node.children if isinstance(child.row, SessionRow)]
        count = count_line(rows)
        side = metrics(Size.SMALL).horizontalAdvance(count) + Space.WIDE
        theme = self._below_day(day)
        title, below = rect.y() + (25 if theme else 35), rect.y() + 45
        words = day_title(day, with_words=self.has_words_for_dates)
        brush.text(left, title, width - side, words, size=Size.LARGE, weight=DEMI)
        brush.text(left + width - side, title, side, count, size=Size.SMALL, colour="muted", right=True)
        brush.text(left, below, width, theme, size=Size.BODY, colour="muted")

    def _below_day(self, day: ProgrammeDay | None) -> str:
        if day is None:
            return _("Give these a day and a time, or drag them to their place.")
        if not day.id:
            return _("This date is outside the event.")
        return day.theme.best(active().code, self._model.programme.languages)

    def _paint_session(
        self, brush: Brush, rect: QRect, row: SessionRow, *, has_pitches: bool, is_open: bool
    ) -> None:
        columns = Columns.of(rect.x(), rect.width())
        first = rect.y() + PADDING + 14
        second = first + SMALL_LINE + 1
        self._paint_time(brush, columns, row, first, second)
        if has_pitches:
            brush.sign("caret-down" if is_open else "caret-right", columns.fold, first - 4, size=14)
        brush.sign(KIND_ICONS[row.kind], columns.sign, first - 4, colour="accent")
        shift = 0
        if row.is_cancelled:
            brush.badge(columns.main, first, _("Cancelled"), colour="danger", ground="danger_soft")
            shift = self._badge_width()
        baseline = first
        for line in self._title(row, columns):
            brush.text(
                columns.main + shift, baseline, columns.main_width - shift, line, weight=DEMI,
                colour="text" if row.title else "muted", struck=row.is_cancelled,
            )  # fmt: skip
            baseline += LINE
        self._paint_below(brush, columns, row, baseline - 1)
        code = active().code
        room = row.room.best(code, self._model.programme.languages)
        theme = row.track.best(code, self._model.programme.languages)
        self._paint_place(brush, columns, (first, second), room, theme, row.track_colour)

    def _paint_time(self, brush: Brush, columns: Columns, row: SessionRow, first: int, second: int) -> None:
        shown = clock_of(row)
        used = brush.text(columns.time, first, TIME_WIDTH, shown, weight=DEMI)
        if row.is_fixed:
            brush.sign("push-pin-simple", columns.time + used + Space.SMALL, first - 4, size=14)
        length = active().length(minutes=row.length_minutes)
        width = TIME_WIDTH + FOLD_WIDTH - Space.SMALL
        brush.text(columns.time, second, width, length, size=Size.SMALL, colour="muted")

    def _paint_below(self, brush: Brush, columns: Columns, row: SessionRow, baseline: int) -> None:
        for line in self._people(row, columns):
            brush.text(columns.main, baseline, columns.main_width, line, size=Size.SMALL, colour="muted")
            baseline += SMALL_LINE
        missing = self._missing(row, columns)
        if missing:
            brush.sign("warning", columns.main, baseline - 4, colour="warning", size=14)
        for line in missing:
            left, width = columns.main + WARNING_SHIFT, columns.main_width - WARNING_SHIFT
            brush.text(left, baseline, width, line, size=Size.SMALL, colour="warning")
            baseline += SMALL_LINE

    def _paint_place(
        self, brush: Brush, columns: Columns, lines: tuple[int, int], room: str, theme: str, colour: str
    ) -> None:
        first, second = lines
        shift = DOT + Space.MEDIUM
        if room:
            brush.sign("map-pin", columns.place - 2, first - 4, size=14)
            brush.text(columns.place + shift, first, columns.place_width - shift, room, size=Size.SMALL)
        if theme:
            baseline = second if room else first
            brush.dot(columns.place, baseline - 4, colour)
            brush.text(
                columns.place + shift,
                baseline,
                columns.place_width - shift,
                theme,
                size=Size.SMALL,
                colour="muted",
            )

    def _paint_pitch(self, brush: Brush, rect: QRect, row: PitchRow) -> None:
        columns = Columns.of(rect.x(), rect.width())
        languages = self._model.programme.languages
        first = rect.y() + PADDING + 14
        second = first + SMALL_LINE + 1
        brush.text(columns.time, first, TIME_WIDTH, pitch_clock(row))
        length = active().countdown(row.length_seconds)
        brush.text(columns.time, second, TIME_WIDTH, length, size=Size.SMALL, colour="muted")
        number = str(row.number) if row.number else "–"
        brush.text(columns.sign, first, SIGN, number, colour="muted", right=True)
        left, width = columns.main + PITCH_INDENT - SIGN, columns.main_width - PITCH_INDENT + SIGN
        shift = 0
        if row.is_cancelled:
            shift = brush.badge(left, first, _("Cancelled"), colour="danger", ground="danger_soft")
            shift += Space.MEDIUM
        title = pitch_title(row, languages)
        brush.text(left + shift, first, width - shift, title, weight=DEMI, struck=row.is_cancelled)
        brush.text(left, second, width, pitch_line(row, languages), size=Size.SMALL, colour="muted")
        theme = row.track.best(active().code, languages)
        self._paint_place(brush, columns, (first, second), "", theme, row.track_colour)
