"""The inspector of programme items: when, where, what, who, in all languages of the event."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtWidgets import QLabel

from gui.context import Context
from gui.pages.programme.kinds import called
from gui.pages.programme.options import Options
from gui.pages.programme.people_field import PeopleField
from gui.pages.programme.people_list import Entry
from gui.pages.programme.pitch_summary import PitchSummary
from gui.pages.programme.session_edits import SessionEdits
from gui.panel import Panel
from gui.selection import Selection
from gui.widgets.choice_field import CheckField, ChoiceField
from gui.widgets.parsed_field import LengthField, TimeField
from gui.widgets.text_field import TextField
from gui.widgets.translated_field import TranslatedField
from models import operations
from models.enums import Entity, RoleKind
from models.errors import UserError
from models.queries.session import Part, SessionDetail, session
from models.text import Text
from translations import N_, _, active, ngettext

__all__ = ["SessionPanel"]

NO_LENGTH = N_("Give a length, for example 45 or 1h30.")
LABELS = {
    "title": N_("Rename {name}"),
    "kind": N_("Change the kind of {name}"),
    "day": N_("Move {name}"),
    "starts_at": N_("Move {name}"),
    "length_minutes": N_("Change the length of {name}"),
    "room_id": N_("Change the room of {name}"),
    "track_id": N_("Change the theme of {name}"),
}
EDIT = N_("Edit {name}")
SHARED = ("kind", "day", "length_minutes", "room_id", "track_id", "language", "is_cancelled")
"""What can be set for several items at once."""


class SessionPanel(Panel):
    """One programme item with everything; of several, what can be set for all of them."""

    watches = (
        Entity.SESSION, Entity.SESSION_ROLE, Entity.PITCH, Entity.ROOM, Entity.TRACK, Entity.EVENT,
        Entity.EVENT_DAY, Entity.PERSON, Entity.ORGANISATION,
    )  # fmt: skip

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._shown: tuple[SessionDetail, ...] = ()
        self.options = Options(context)
        self.edits = SessionEdits(context)
        self.ends = QLabel()
        self.ends.setProperty("role", "small")
        self.people = PeopleField(
            context, N_("People in order of appearance"), N_("Add a person…"), has_parts=True
        )
        self.pitches = PitchSummary(context)
        self._add_fields()
        self._connect_people()
        self.retranslate_ui()

    def _add_fields(self) -> None:
        languages, options = self.context.content_languages, self.options
        self.add(TranslatedField(N_("Title"), languages), "title")
        self.add(ChoiceField(N_("Kind"), options.kinds), "kind")
        self.form.section(N_("When and where"))
        self.add(ChoiceField(N_("Day"), options.days, none=N_("Not placed yet")), "day")
        self.form.row(2)
        self.add(TimeField(N_("Start time")), "starts_at")
        self.add(LengthField(N_("Length")), "length_minutes")
        self.form.add(self.ends)
        self.form.row(2)
        self.add(ChoiceField(N_("Room"), options.rooms, none=N_("no room")), "room_id")
        self.add(ChoiceField(N_("Theme"), options.themes, none=N_("no theme")), "track_id")
        self.add(ChoiceField(N_("Language"), options.languages, none=N_("not said")), "language")
        self.add(CheckField(N_("Fixed time")), "is_fixed")
        self.add(CheckField(N_("Cancelled")), "is_cancelled")
        self.form.section(N_("People"))
        self.form.add(self.people)
        self.form.add(self.pitches)
        self.form.section(N_("Texts"))
        self.add(TranslatedField(N_("Abstract"), languages, lines=3), "abstract")
        self.add(TextField(N_("Internal notes"), lines=4), "notes")
        self.people.set_read_only(self.context.workspace.read_only)

    def _connect_people(self) -> None:
        people = self.people
        people.picked.connect(self._assign)
        people.typed.connect(self._add_person)
        people.moved.connect(lambda role_id, to: self._change_people(
            N_("Change the order of appearance"),
            lambda session: operations.programme.move_role(session, role_id, to),
        ))  # fmt: skip
        people.removed.connect(lambda role_id: self._change_people(
            N_("Take {person} out of {name}"),
            lambda session: operations.programme.remove_role(session, role_id),
            person=self._person(role_id),
        ))  # fmt: skip
        people.part_chosen.connect(self._change_part)
        people.opened.connect(
            lambda person_id: self.context.navigator.reveal(Selection.one(Entity.PERSON, person_id))
        )

    def title(self) -> str:
        count = len(self._shown)
        if count == 1:
            return self._shown[0].kind.label.render(active())
        return ngettext("{count} programme item", "{count} programme items", count).format(count=count)

    def load(self, selection: Selection) -> None:
        reader = self.context.workspace.reader
        found = (session(reader, row_id) for row_id in selection.ids)
        self._shown = tuple(detail for detail in found if detail is not None)
        if not self._shown:
            return
        first = self._shown[0]
        self.options.other_day, self.options.other_language = first.day, first.language
        for column in ("day", "room_id", "track_id", "language"):
            field = self.fields[column]
            assert isinstance(field, ChoiceField)
            field.renew()
        is_single = len(self._shown) == 1
        for column, field in self.fields.items():
            field.setVisible(is_single or column in SHARED)
            if is_single or column in SHARED:
                field.show_value(self._value(column))
        for widget in (self.ends, self.people):
            widget.setVisible(is_single)
        self.pitches.show_session(first if is_single else None)
        self.people.show_entries([_entry(part) for part in first.parts] if is_single else [])
        self._write_end()

    def commit(self, column: str, value: Any) -> None:
        if not self._shown:
            return
        if column == "length_minutes" and value is None:
            self.fields[column].show_problem(Text(NO_LENGTH))
            return
        before = self._shown
        ids = [detail.id for detail in before]
        label = LABELS.get(column, EDIT)
        went = self.save(
            column,
            label,
            lambda session: self.edits.set_value(session, ids, column, value),
            name=called(before[0].title, before[0].kind),
        )
        if went and column == "length_minutes" and len(before) == 1:
            self.edits.offer_room(before[0])

    def _value(self, column: str) -> Any:
        """Return the value of a field: that of all items, an empty one where they differ."""
        values = [getattr(detail, column) for detail in self._shown]
        if any(value != values[0] for value in values):
            return False if column == "is_cancelled" else None
        value = values[0]
        if column == "starts_at" and isinstance(value, datetime):
            return value.time()
        return value or None if column == "language" else value

    def _write_end(self) -> None:
        first = self._shown[0] if self._shown else None
        if first is None or first.ends_at is None:
            self.ends.setText(_("Without a start it waits in the tray of its day."))
        else:
            self.ends.setText(_("Ends at {time}.").format(time=active().clock(first.ends_at)))

    # People

    def _assign(self, person_id: str) -> None:
        item = self._shown[0]
        self._change_people(
            N_("Add a person to {name}"),
            lambda session: operations.programme.assign_role(session, item.id, person_id),
        )

    def _add_person(self, typed: str) -> None:
        item = self._shown[0]
        self._change_people(
            N_("Add {person} to {name}"),
            lambda session: self.edits.add_person(session, item.id, typed),
            person=typed,
        )

    def _change_part(self, role_id: str, role: RoleKind) -> None:
        self._change_people(
            N_("{person} in {name}: {part}"),
            lambda session: operations.programme.change_role(session, role_id, role),
            person=self._person(role_id),
            part=role.label,
        )

    def _change_people(self, label: str, work: Callable[[Any], object], **fields: Any) -> None:
        if len(self._shown) != 1:
            return
        item = self._shown[0]
        try:
            self.context.edits.attempt(
                label, work, initiator=self, name=called(item.title, item.kind), **fields
            )
        except UserError as error:
            self.people.show_problem(error.text)
        else:
            self.people.show_problem(None)

    def _person(self, role_id: str) -> str:
        return next((part.name for part in self._shown[0].parts if part.id == role_id), "")

    def retranslate_ui(self) -> None:
        self._write_end()
        if self._shown:
            self.people.show_entries([_entry(part) for part in self._shown[0].parts])


def _entry(part: Part) -> Entry:
    detail = "  ·  ".join(text for text in (part.function.best(active().code), part.organisation) if text)
    return Entry(part.id, part.person_id, part.name, detail, part.role.label.render(active()))
