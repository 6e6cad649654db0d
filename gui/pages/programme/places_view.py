"""The rooms, and the themes, as tables: added, put in order, edited in the inspector."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QStackedLayout, QWidget

from gui.context import Context
from gui.pages.programme.view import View
from gui.selection import Selection
from gui.table_model import Column, TableModel
from gui.widgets.colour_field import colour_swatch
from gui.widgets.empty_state import EmptyState
from gui.widgets.table_view import TableView
from models import operations
from models.enums import Entity
from models.queries.rooms import RoomRow, TrackRow, rooms, tracks
from models.store.reader import Reader
from models.text import Translated
from translations import CODES, N_, Language, _, active

if TYPE_CHECKING:
    from models.store.changes import Changes

__all__ = ["RoomsView", "ThemesView"]

Place = RoomRow | TrackRow


@dataclass(frozen=True)
class Words:
    """What a view of places says, as marked msgids."""

    name: str
    new: str
    add: str
    delete: str
    move: str
    empty: str
    hint: str


ROOM_WORDS = Words(
    N_("Rooms"),
    N_("Room {number}"),
    N_("Add room"),
    N_("Delete room {name}"),
    N_("Move room {name}"),
    N_("There are no rooms yet"),
    N_("Halls, meeting rooms or online rooms: programme items are held in them."),
)
THEME_WORDS = Words(
    N_("Themes"),
    N_("Theme {number}"),
    N_("Add theme"),
    N_("Delete theme {name}"),
    N_("Move theme {name}"),
    N_("There are no themes yet"),
    N_("Themes run through the programme, each in its colour; pitches are grouped by them."),
)


class _PlacesView(View):
    """A table of rooms or of themes in their order."""

    def __init__(
        self,
        context: Context,
        add: QAction,
        *,
        entity: Entity,
        icon: str,
        words: Words,
        columns: Sequence[Column[Any]],
        read: Callable[[Reader], Sequence[Place]],
    ) -> None:
        super().__init__(context)
        self.entity = entity
        self._words = words
        self._read = read
        self.model: TableModel[Any] = TableModel(columns)
        self.table = TableView(context, self.model, f"programme.{entity.value}")
        self.empty = EmptyState(context, icon)
        self.empty.add_button(add, primary=True)
        self.setFocusProxy(self.table)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self.table.ids_selected.connect(lambda _ids: self.selected.emit(self.selection()))
        self.table.activated_id.connect(lambda row_id: context.navigator.edit(Selection.one(entity, row_id)))
        self.retranslate_ui()

    def refresh(self, changes: Changes | None) -> None:
        rows = self._read(self.context.workspace.reader)
        self.model.show(rows)
        self._stack.setCurrentWidget(self.table if rows else self.empty)

    def reveal(self, selection: Selection) -> None:
        self.table.select_ids(selection.ids)

    def selection(self) -> Selection | None:
        ids = self.table.selected_ids()
        return Selection(self.entity, ids) if ids else None

    def is_selected(self) -> bool:
        """Say whether rows are selected and may be changed."""
        return self.may_edit and bool(self.table.selected_ids())

    def add(self, anchor: QWidget) -> None:
        name = self._new_name()
        made = self.context.edits.run(self._words.add, lambda session: self._add(session, name))
        if made is not None:
            selection = Selection.one(self.entity, made.id)
            self.reveal(selection)
            self.selected.emit(selection)
            self.context.navigator.edit(selection)

    def delete(self) -> None:
        ids = self.table.selected_ids()

        def work(session: Any) -> None:
            for row_id in ids:
                self._delete(session, row_id)

        self.context.edits.run(self._words.delete, work, name=self._name(ids[0]))
        self.selected.emit(self.selection())

    def step(self, by: int) -> None:
        ids = self.table.selected_ids()
        places = {row.id: place for place, row in enumerate(self.model.rows)}

        def work(session: Any) -> None:
            for row_id in ids if by < 0 else reversed(ids):
                self._move(session, row_id, max(0, places[row_id] + by))

        self.context.edits.run(self._words.move, work, name=self._name(ids[0]))

    def retranslate_ui(self) -> None:
        self.empty.set_texts(_(self._words.empty), _(self._words.hint))
        self.table.setAccessibleName(_(self._words.name))
        self.model.retranslate()

    def _new_name(self) -> Translated:
        number = len(self.model.rows) + 1
        codes = [code for code in self.context.content_languages if code in CODES]
        return Translated(
            {code: Language.of(code).gettext(self._words.new).format(number=number) for code in codes}
        )

    def _name(self, row_id: str) -> Translated:
        row: Place = self.model.row_at(self.model.index_of(row_id))
        return row.name

    def _add(self, session: Any, name: Translated) -> Any:
        raise NotImplementedError

    def _delete(self, session: Any, row_id: str) -> None:
        raise NotImplementedError

    def _move(self, session: Any, row_id: str, to: int) -> None:
        raise NotImplementedError


class RoomsView(_PlacesView):
    """The rooms, in the order of the columns on screen and paper."""

    def __init__(self, context: Context, add: QAction) -> None:
        columns: list[Column[RoomRow]] = [
            Column("name", N_("Room"), lambda row: named(context, row.name), width=260),
            Column("seats", N_("Seats"), _seats, align_right=True, width=90),
            Column("sessions", N_("Programme items"), lambda row: _count(row.sessions), align_right=True),
            Column("notes", N_("Notes"), lambda row: row.notes, width=200),
        ]
        super().__init__(
            context, add, entity=Entity.ROOM, icon="door", words=ROOM_WORDS, columns=columns, read=rooms
        )

    def line(self) -> str:
        return _("Their order is the order of the columns on screen and paper.")

    def _add(self, session: Any, name: Translated) -> Any:
        return operations.rooms.add_room(session, name)

    def _delete(self, session: Any, row_id: str) -> None:
        operations.rooms.delete_room(session, row_id)

    def _move(self, session: Any, row_id: str, to: int) -> None:
        operations.rooms.move_room(session, row_id, to)


class ThemesView(_PlacesView):
    """The themes (tracks) with their colours."""

    def __init__(self, context: Context, add: QAction) -> None:
        columns: list[Column[TrackRow]] = [
            Column("name", N_("Theme"), lambda row: named(context, row.name), icon=_colour, width=260),
            Column("sessions", N_("Programme items"), lambda row: _count(row.sessions), align_right=True),
            Column("pitches", N_("Pitches"), lambda row: _count(row.pitches), align_right=True, width=90),
        ]
        super().__init__(
            context, add, entity=Entity.TRACK, icon="tag", words=THEME_WORDS, columns=columns, read=tracks
        )

    def line(self) -> str:
        return _("Every theme has a colour and a word of its own.")

    def _add(self, session: Any, name: Translated) -> Any:
        return operations.rooms.add_track(session, name)

    def _delete(self, session: Any, row_id: str) -> None:
        operations.rooms.delete_track(session, row_id)

    def _move(self, session: Any, row_id: str, to: int) -> None:
        operations.rooms.move_track(session, row_id, to)


def named(context: Context, name: Translated) -> str:
    """Return a name in the language of the screen, else in the event's most important one."""
    return name.best(active().code, context.content_languages)


def _seats(row: RoomRow) -> str:
    return "" if row.capacity is None else _count(row.capacity)


def _count(number: int) -> str:
    return active().number(number) if number > 999 else str(number)


def _colour(row: TrackRow) -> QIcon:
    return colour_swatch(row.colour)
