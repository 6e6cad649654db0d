"""The programme as a tree for the list: days, their sessions, the pitches of those. Rows are known by their ids."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal

from gui.pages.programme.row_texts import spoken
from models.enums import Entity
from models.queries.pitches import PitchRow
from models.queries.programme import Programme, ProgrammeDay, SessionRow

__all__ = ["Drop", "Node", "ProgrammeModel"]

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()
MIME = "application/x-podium-programme"
TRAY = "tray"


@dataclass(eq=False, slots=True)
class Node:
    """One line of the list. `row` of a day is a `ProgrammeDay`, None for the tray of the event."""

    entity: Entity
    id: str
    row: ProgrammeDay | SessionRow | PitchRow | None
    parent: Node | None = None
    children: list[Node] = field(default_factory=list)
    place: int = 0
    """Its number among the children of `parent`, from 0."""

    @property
    def key(self) -> tuple[Entity, str]:
        return self.entity, self.id

    @property
    def path(self) -> tuple[int, ...]:
        """The places of what it is in, and its own: rows sorted by it stand as in the list."""
        return (*self.parent.path, self.place) if self.parent else ()

    def add(self, child: Node) -> None:
        child.parent, child.place = self, len(self.children)
        self.children.append(child)


@dataclass(frozen=True, slots=True)
class Drop:
    """Rows of one kind dropped on `onto` (a day or a session), before its child `before`, at the end where None."""

    entity: Entity
    ids: tuple[str, ...]
    onto: Node
    before: Node | None


class ProgrammeModel(QAbstractItemModel):
    """Shows a `Programme`; `show` keeps what views remember of a row: selection, what is unfolded, scroll."""

    dropped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.programme = Programme((), (), (), needs_rooms=False)
        self.can_move = True
        self._root = Node(Entity.EVENT, "", None)
        self._nodes: dict[tuple[Entity, str], Node] = {}
        # Qt keeps numbers: every row has one for as long as the model lives.
        self._numbers: dict[tuple[Entity, str], int] = {}
        self._by_number: dict[int, tuple[Entity, str]] = {}

    def show(self, programme: Programme, pitches: Mapping[str, Sequence[PitchRow]]) -> None:
        """Show this programme with the pitches of its sessions, by the ids of those."""
        root = _tree(programme, pitches)
        if _shape(root) == _shape(self._root):
            self._replace(programme, root)
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        keys = [self._by_number[index.internalId()] for index in before]
        self._take(programme, root)
        self.changePersistentIndexList(before, [self.index_of(*key) for key in keys])
        self.layoutChanged.emit()

    def _replace(self, programme: Programme, root: Node) -> None:
        """Show other contents in the same places; only rows that say something else are painted again."""
        needs = (programme.languages, programme.needs_rooms)
        all_changed = needs != (self.programme.languages, self.programme.needs_rooms)
        before = [node.row for node in self.nodes()]
        self._take(programme, root)
        for node, row in zip(self.nodes(), before, strict=True):
            if all_changed or node.row != row:
                index = self._index(node)
                self.dataChanged.emit(index, index)

    def _take(self, programme: Programme, root: Node) -> None:
        self.programme = programme
        self._root = root
        self._nodes = {node.key: node for node in self.nodes()}
        for key in self._nodes.keys() - self._numbers.keys():
            self._numbers[key] = len(self._numbers) + 1
            self._by_number[self._numbers[key]] = key

    def nodes(self) -> Iterator[Node]:
        """Yield all rows from top to bottom."""
        for day in self._root.children:
            yield day
            for session in day.children:
                yield session
                yield from session.children

    def days(self) -> list[Node]:
        """Return the days, and the tray where it is shown."""
        return self._root.children

    def node(self, index: Index) -> Node | None:
        """Return the row at `index`."""
        return self._nodes.get(self._by_number[index.internalId()]) if index.isValid() else None

    def find(self, entity: Entity, row_id: str) -> Node | None:
        """Return the row of this kind with this id."""
        return self._nodes.get((entity, row_id))

    def index_of(self, entity: Entity, row_id: str) -> QModelIndex:
        """Return where that row is; an invalid index where it is not shown."""
        node = self.find(entity, row_id)
        return QModelIndex() if node is None else self._index(node)

    def retranslate(self) -> None:
        """Show all texts anew."""
        for parent in (self._root, *self.nodes()):
            if parent.children:
                self.dataChanged.emit(self._index(parent.children[0]), self._index(parent.children[-1]))

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        owner = self.node(parent) or self._root
        if column != 0 or not 0 <= row < len(owner.children):
            return QModelIndex()
        return self._index(owner.children[row])

    def parent(self, index: Index = NOWHERE) -> QModelIndex:  # type: ignore[override]  # Qt overloads it
        node = self.node(index)
        owner = node.parent if node else None
        return QModelIndex() if owner is None or owner is self._root else self._index(owner)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        owner = self.node(parent) if parent.isValid() else self._root
        return len(owner.children) if owner else 0

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 1

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        node = self.node(index)
        if node is not None and role in {Role.DisplayRole, Role.AccessibleTextRole, Role.ToolTipRole}:
            return spoken(node.row, self.programme.languages)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        node = self.node(index)
        if node is None:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.can_move and node.entity is not Entity.EVENT_DAY:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        if self.can_move and node.entity is not Entity.PITCH:
            flags |= Qt.ItemFlag.ItemIsDropEnabled
        return flags

    # Dragging

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        nodes = [node for node in map(self.node, indexes) if node is not None]
        entity = nodes[0].entity
        ids = [node.id for node in self.nodes() if node in nodes and node.entity is entity]
        data = QMimeData()
        data.setData(MIME, f"{entity.value} {' '.join(ids)}".encode())
        return data

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        return self._drop(data, row, parent) is not None

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        drop = self._drop(data, row, parent)
        if drop is not None:
            self.dropped.emit(drop)
        # The rows come in their new places by the change itself; the view must not take them out.
        return False

    def _drop(self, data: QMimeData, row: int, parent: Index) -> Drop | None:
        """Return what is meant by dropping `data` there, None where it cannot be dropped."""
        onto = self.node(parent)
        if onto is None or not data.hasFormat(MIME):
            return None
        name, *ids = bytes(data.data(MIME).data()).decode().split()
        entity = Entity(name)
        wanted = Entity.EVENT_DAY if entity is Entity.SESSION else Entity.SESSION
        place = row if row >= 0 else len(onto.children)
        if onto.entity is Entity.SESSION and wanted is Entity.EVENT_DAY and onto.parent is not None:
            # Dropped on a session, or among its pitches: before it, or after it.
            place = onto.place + (1 if row >= 0 else 0)
            onto = onto.parent
        if onto.entity is not wanted:
            return None
        if any(self.find(entity, row_id) is None for row_id in ids):
            return None
        own = {child.id for child in onto.children}
        if entity is Entity.PITCH and not own.issuperset(ids):
            return None
        before = next((child for child in onto.children[place:] if child.id not in ids), None)
        return Drop(entity, tuple(ids), onto, before)

    def _index(self, node: Node) -> QModelIndex:
        if node is self._root:
            return QModelIndex()
        return self.createIndex(node.place, 0, self._numbers[node.key])


def _shape(node: Node) -> list[Any]:
    return [node.key, [_shape(child) for child in node.children]]


def _tree(programme: Programme, pitches: Mapping[str, Sequence[PitchRow]]) -> Node:
    root = Node(Entity.EVENT, "", None)
    for day in programme.days:
        node = Node(Entity.EVENT_DAY, day.id or day.day.isoformat(), day)
        root.add(node)
        _add_sessions(node, (*day.sessions, *day.tray), pitches)
    if programme.tray:
        tray = Node(Entity.EVENT_DAY, TRAY, None)
        root.add(tray)
        _add_sessions(tray, programme.tray, pitches)
    return root


def _add_sessions(
    day: Node, sessions: Sequence[SessionRow], pitches: Mapping[str, Sequence[PitchRow]]
) -> None:
    for session in sessions:
        node = Node(Entity.SESSION, session.id, session)
        day.add(node)
        for pitch in pitches.get(session.id, ()):
            node.add(Node(Entity.PITCH, pitch.id, pitch))
