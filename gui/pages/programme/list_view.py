"""The programme as a list by day, with everything that can be done to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QStackedLayout, QWidget

from gui.context import Context
from gui.pages.programme.kinds import KIND_ICONS
from gui.pages.programme.list_edits import ListEdits
from gui.pages.programme.row_texts import summary
from gui.pages.programme.tree_model import Drop, Node, ProgrammeModel
from gui.pages.programme.tree_view import ProgrammeTree
from gui.pages.programme.view import View
from gui.selection import Selection
from gui.widgets.empty_state import EmptyState
from models.enums import Entity, SessionKind
from models.queries.pitches import PitchRow, pitches_by_session
from models.queries.programme import ProgrammeDay, SessionRow, programme
from translations import _, active

if TYPE_CHECKING:
    from models.store.changes import Changes

__all__ = ["ListView"]


class ListView(View):
    """Days with their sessions and pitches. Rows are added below the one that is selected."""

    def __init__(self, context: Context, add: QAction) -> None:
        """`add` is the page's action, offered where there is nothing yet."""
        super().__init__(context)
        self.model = ProgrammeModel()
        self.model.can_move = self.may_edit
        self.tree = ProgrammeTree(context, self.model)
        self.empty = EmptyState(context, "calendar-plus")
        self.empty.add_button(add, primary=True)
        self.edits = ListEdits(context)
        self.kinds = QMenu(self)
        self.setFocusProxy(self.tree)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.tree)
        self._stack.addWidget(self.empty)
        self.tree.nodes_selected.connect(self._on_selected)
        self.tree.opened.connect(self._edit)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.model.dropped.connect(self._on_dropped)
        self.retranslate_ui()

    # What is shown

    def line(self) -> str:
        return summary(self.model.programme.days, self.model.programme.tray)

    def refresh(self, changes: Changes | None) -> None:
        reader = self.context.workspace.reader
        self.model.show(programme(reader), pitches_by_session(reader))
        self.tree.unfold_days()
        has_items = any(node.entity is Entity.SESSION for node in self.model.nodes())
        self._stack.setCurrentWidget(self.tree if has_items else self.empty)

    def reveal(self, selection: Selection) -> None:
        self.tree.select(selection)

    def selection(self) -> Selection | None:
        nodes = self.nodes()
        if not nodes or (nodes[0].entity is Entity.EVENT_DAY and not _is_event_day(nodes[0])):
            return None
        return Selection(nodes[0].entity, tuple(node.id for node in nodes))

    def nodes(self) -> list[Node]:
        """Return the selected rows, all of one kind."""
        return self.tree.selected_nodes()

    # What can be done

    def has(self, *entities: Entity) -> bool:
        """Say whether rows of one of these kinds are selected and may be changed."""
        nodes = self.nodes()
        return bool(nodes) and self.may_edit and nodes[0].entity in entities

    def has_time(self) -> bool:
        """Say whether all selected rows are sessions that have a time."""
        nodes = self.nodes()
        timed = [node for node in nodes if isinstance(node.row, SessionRow) and node.row.starts_at]
        return bool(nodes) and len(timed) == len(nodes) and self.may_edit

    def add(self, anchor: QWidget) -> None:
        self.kinds.popup(anchor.mapToGlobal(anchor.rect().bottomLeft() + QPoint(0, 2)))
        self.kinds.setActiveAction(self.kinds.actions()[0])

    def add_kind(self, kind: SessionKind) -> None:
        """Add an item of this kind below what is selected, and go on to its title."""
        nodes = self.nodes()
        days = self.model.programme.days
        made = self.edits.add_session(kind, nodes[-1] if nodes else None, days[0] if days else None)
        self._go_on(Entity.SESSION, made)

    def add_pitch(self) -> None:
        """Add a pitch to the selected session, or below the selected pitch."""
        node = self.nodes()[-1]
        is_pitch = isinstance(node.row, PitchRow)
        session_id = node.parent.id if is_pitch and node.parent else node.id
        made = self.edits.add_pitch(session_id, node.row if isinstance(node.row, PitchRow) else None)
        self.tree.unfold(session_id)
        self._go_on(Entity.PITCH, made)

    def duplicate(self) -> None:
        """Copy what is selected last, and select the copy."""
        node = self.nodes()[-1]
        self._select(node.entity, self.edits.duplicate(node))

    def delete(self) -> None:
        nodes = self.nodes()
        entity, following = nodes[0].entity, self._after(nodes)
        self.edits.delete(nodes)
        if self.model.find(entity, nodes[0].id) is None and following is not None:
            self._select(following.entity, following.id)

    def step(self, by: int) -> None:
        self.edits.step(self.nodes(), by)
        self._stay()

    def step_theme(self, by: int) -> None:
        """Move the theme of the selected pitch."""
        self.edits.step_theme(self.nodes()[0], by)
        self._stay()

    def shift(self, minutes: int) -> None:
        """Let what is selected begin later or earlier."""
        self.edits.shift(self.nodes(), minutes)
        self._stay()

    def shift_following(self, minutes: int) -> None:
        """Let the first of what is selected, and all that follows, begin later or earlier."""
        self.edits.shift_following(self.nodes()[0], minutes)
        self._stay()

    def cancel(self) -> None:
        """Cancel or reinstate what is selected."""
        self.edits.cancel(self.nodes())

    def fold(self) -> None:
        """Show all pitches, or hide them where all are shown."""
        owners = [node for node in self.model.nodes() if node.entity is Entity.SESSION and node.children]
        indexes = [self.model.index_of(node.entity, node.id) for node in owners]
        is_folded = not all(self.tree.isExpanded(index) for index in indexes)
        for index in indexes:
            self.tree.setExpanded(index, is_folded)

    def retranslate_ui(self) -> None:
        self.empty.set_texts(
            _("The programme is empty"),
            _("Add the opening, talks, panels, breaks and pitch sessions one after the other; times follow."),
        )
        self.kinds.clear()
        for kind in SessionKind:
            action = self.kinds.addAction(
                self.context.icons.get(KIND_ICONS[kind]), kind.label.render(active())
            )
            action.triggered.connect(lambda _checked, kind=kind: self.add_kind(kind))

    def _on_selected(self) -> None:
        self.selected.emit(self.selection())

    def _edit(self) -> None:
        selection = self.selection()
        if selection is not None:
            self.context.navigator.edit(selection)

    def _on_dropped(self, drop: Drop) -> None:
        self.edits.drop(drop)
        self._stay()

    def _select(self, entity: Entity, row_id: str | None) -> None:
        if row_id is not None:
            self.tree.select(Selection.one(entity, row_id))
            self._on_selected()

    def _go_on(self, entity: Entity, row_id: str | None) -> None:
        self._select(entity, row_id)
        if row_id is not None:
            self._edit()

    def _stay(self) -> None:
        """Keep what is selected in view after it has moved."""
        self.tree.scrollTo(self.tree.currentIndex())

    def _after(self, nodes: list[Node]) -> Node | None:
        """Return the row to select once `nodes` are gone: the next one beside them, else the one before."""
        owner = nodes[-1].parent
        siblings = owner.children if owner else []
        rest = [node for node in siblings if node not in nodes]
        later = [node for node in rest if node.place > nodes[-1].place]
        return later[0] if later else (rest[-1] if rest else owner)


def _is_event_day(node: Node) -> bool:
    return isinstance(node.row, ProgrammeDay) and bool(node.row.id)
