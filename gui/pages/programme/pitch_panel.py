"""The inspector of a pitch: which organisation, who pitches, about what, how long, with which technology."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QLabel

from gui.context import Context
from gui.pages.programme.options import Options
from gui.pages.programme.people_field import PeopleField
from gui.pages.programme.people_list import Entry
from gui.pages.programme.row_texts import pitch_clock
from gui.pages.programme.session_edits import add_typed_person
from gui.panel import Panel
from gui.selection import Selection
from gui.widgets.choice_field import CheckField, ChoiceField
from gui.widgets.line_field import LineField
from gui.widgets.parsed_field import LengthField
from gui.widgets.picker_field import PickOneField
from gui.widgets.text_field import TextField
from gui.widgets.translated_field import TranslatedField
from gui.widgets.type_ahead import Option
from models import operations
from models.enums import Entity
from models.errors import UserError
from models.queries.event import event_header
from models.queries.organisations import organisation, suggest_organisations
from models.queries.pitches import PitcherRow, PitchRow, pitch
from models.text import Text, Translated
from translations import N_, _, active

__all__ = ["PitchPanel"]

EDIT = N_("Edit the pitch of {name}")
PITCH = N_("Pitch")


class DefaultLengthField(LengthField):
    """A length in seconds that is the event's where none is entered."""

    def __init__(self, label: str) -> None:
        self._default = 0
        super().__init__(label, unit="seconds")

    def set_default(self, seconds: int) -> None:
        """Show the event's length where the field is empty."""
        self._default = seconds
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        super().retranslate_ui()
        length = active().length(seconds=self._default)
        self.line.setPlaceholderText(_("{length} as usual").format(length=length))


class PitchPanel(Panel):
    """One pitch. Lengths that are not entered are the event's."""

    watches = (
        Entity.PITCH, Entity.PITCHER, Entity.SESSION, Entity.TRACK, Entity.EVENT, Entity.PERSON,
        Entity.ORGANISATION,
    )  # fmt: skip

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._shown: PitchRow | None = None
        self.options = Options(context)
        self.turn = QLabel()
        self.turn.setProperty("role", "small")
        self.people = PeopleField(context, N_("Who pitches"), N_("Add a person…"), has_parts=False)
        self._add_fields()
        self._connect_people()
        self.retranslate_ui()

    def _add_fields(self) -> None:
        options = self.options
        self.form.add(self.turn)
        company = PickOneField(
            N_("Organisation"),
            self._find,
            self._titles,
            hint=N_("Type to find or add"),
            create=self._add_company,
        )
        self.add(company, "organisation_id")
        self.form.add(self.people)
        self.add(TranslatedField(N_("Title"), self.context.content_languages), "title")
        self.add(ChoiceField(N_("Theme"), options.themes, none=N_("no theme")), "track_id")
        self.form.section(N_("On the clock"))
        self.form.row(2)
        self.length = self.add(DefaultLengthField(N_("Length")), "length_seconds")
        self.changeover = self.add(DefaultLengthField(N_("Changeover")), "changeover_seconds")
        self.add(CheckField(N_("Cancelled")), "is_cancelled")
        self.form.section(N_("On stage"))
        self.form.row(2)
        self.add(ChoiceField(N_("Microphone"), options.microphones, none=N_("not said")), "microphone")
        self.add(ChoiceField(N_("Language"), options.languages, none=N_("not said")), "language")
        self.add(CheckField(N_("With slides")), "has_slides")
        self.add(LineField(N_("Slides"), hint=N_("File name or address")), "slides")
        self.add(TextField(N_("Internal notes"), lines=4), "notes")
        self.people.set_read_only(self.context.workspace.read_only)

    def _connect_people(self) -> None:
        people = self.people
        people.picked.connect(lambda person_id: self._change_people(
            N_("Add a person to the pitch of {name}"),
            lambda session, pitch_id: operations.pitches.add_pitcher(session, pitch_id, person_id),
        ))  # fmt: skip
        people.typed.connect(self._add_person)
        people.moved.connect(lambda row_id, to: self._change_people(
            N_("Change the order of those who pitch"),
            lambda session, _pitch_id: operations.pitches.move_pitcher(session, row_id, to),
        ))  # fmt: skip
        people.removed.connect(lambda row_id: self._change_people(
            N_("Take a person out of the pitch of {name}"),
            lambda session, _pitch_id: operations.pitches.remove_pitcher(session, row_id),
        ))  # fmt: skip
        people.opened.connect(
            lambda person_id: self.context.navigator.reveal(Selection.one(Entity.PERSON, person_id))
        )

    def title(self) -> str:
        return _("Pitch")

    def load(self, selection: Selection) -> None:
        reader = self.context.workspace.reader
        self._shown = pitch(reader, selection.id)
        if self._shown is None:
            return
        event = event_header(reader)
        if event is not None:
            self.length.set_default(event.pitch_length_seconds)
            self.changeover.set_default(event.changeover_seconds)
        self.options.other_language = self._shown.language
        for column in ("track_id", "language"):
            field = self.fields[column]
            assert isinstance(field, ChoiceField)
            field.renew()
        self.show_row(self._shown)
        self.fields["length_seconds"].show_value(self._shown.own_length_seconds)
        self.fields["changeover_seconds"].show_value(self._shown.own_changeover_seconds)
        self.fields["language"].show_value(self._shown.language or None)
        self.fields["slides"].setVisible(self._shown.has_slides or bool(self._shown.slides))
        self.people.show_entries([_entry(row) for row in self._shown.pitchers])
        self._write_turn()

    def commit(self, column: str, value: Any) -> None:
        shown = self._shown
        if shown is None:
            return
        value = "" if column == "language" and value is None else value
        self.save(
            column,
            EDIT,
            lambda session: operations.pitches.update_pitch(session, shown.id, **{column: value}),
            name=self._name(shown),
        )

    def _write_turn(self) -> None:
        shown = self._shown
        if shown is None:
            return
        if shown.starts_at is None:
            self.turn.setText(_("Number {number}").format(number=shown.number) if shown.number else "")
        else:
            clock = pitch_clock(shown)
            self.turn.setText(_("Number {number}, at {time}").format(number=shown.number, time=clock))
        self.turn.setVisible(bool(self.turn.text()))

    def _find(self, text: str) -> list[Option]:
        return [
            Option(row.id, row.name) for row in suggest_organisations(self.context.workspace.reader, text)
        ]

    def _titles(self, ids: Sequence[str]) -> list[Option]:
        found = (organisation(self.context.workspace.reader, row_id) for row_id in ids)
        return [Option(row.id, row.name) for row in found if row is not None]

    def _add_company(self, name: str) -> str | None:
        """Add an organisation and let it pitch, as one change."""
        shown = self._shown
        if shown is None:
            return None

        def work(session: Any) -> None:
            made = operations.organisations.find_or_add(session, name)
            operations.pitches.update_pitch(session, shown.id, organisation_id=made.id)

        field = self.fields["organisation_id"]
        assert isinstance(field, PickOneField)
        field.line.setModified(False)
        self.save("organisation_id", N_("Add {name}"), work, name=name)
        return None

    def _add_person(self, typed: str) -> None:
        def work(session: Any, pitch_id: str) -> None:
            person = add_typed_person(session, typed)
            if self._shown is not None and self._shown.organisation_id is not None:
                operations.people.update_person(
                    session, person.id, organisation_id=self._shown.organisation_id
                )
            operations.pitches.add_pitcher(session, pitch_id, person.id)

        self._change_people(N_("Add {person} to the pitch of {name}"), work, person=typed)

    def _change_people(self, label: str, work: Callable[[Any, str], object], **fields: Any) -> None:
        shown = self._shown
        if shown is None:
            return
        try:
            self.context.edits.attempt(
                label,
                lambda session: work(session, shown.id),
                initiator=self,
                name=self._name(shown),
                **fields,
            )
        except UserError as error:
            self.people.show_problem(error.text)
        else:
            self.people.show_problem(None)

    @staticmethod
    def _name(shown: PitchRow) -> str | Translated | Text:
        people = ", ".join(row.name for row in shown.pitchers)
        return shown.organisation or shown.title or people or Text(N_("an organisation not known yet"))

    def retranslate_ui(self) -> None:
        self._write_turn()


def _entry(row: PitcherRow) -> Entry:
    detail = "  ·  ".join(text for text in (row.function.best(active().code), row.organisation) if text)
    return Entry(row.id, row.person_id, row.name, detail)
