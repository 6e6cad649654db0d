"""What the agenda says in one language, and what it has to borrow from another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from models.enums import Entity, RoleKind, SessionKind
from models.queries.agenda import AgendaDay, AgendaPerson, AgendaSession
from models.text import Text, Translated
from printing.colours import INK, QUIET
from printing.findings import Findings, Kind, Subject
from printing.fonts import Cut
from printing.typesetting import Span
from translations import N_, Language

AS_ROLE = {
    RoleKind.MODERATOR: N_("Moderation: {name}"),
    RoleKind.HOST: N_("Host: {name}"),
}
"""How people are announced who do something else than speak."""


def moderators_of(day: AgendaDay) -> tuple[AgendaPerson, ...]:
    """Those who moderate every session of the day that has people in it: they are named once, at its head."""
    staged = [session for session in day.sessions if session.people]
    named = [frozenset(one for one in session.people if one.role is RoleKind.MODERATOR) for session in staged]
    if len(staged) < 2:
        return ()
    return tuple(one for one in staged[0].people if all(one in moderators for moderators in named))


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language column. `order` is that in which languages stand in for each other."""

    language: Language
    order: tuple[str, ...]
    findings: Findings

    def of(self, content: Translated, subject: Subject, what: str) -> str:
        """The content in this language; another is borrowed, and that is reported."""
        self.findings.check_language(subject, what, content, self.language)
        return content.best(self.language.code, self.order)

    def marked(self, content: Translated, cut: Cut, colour: str, subject: Subject, what: str) -> list[Span]:
        """The content, followed by the code of its language where that is another one."""
        spans = [Span(self.of(content, subject, what), cut, colour)]
        if content and self.language.code not in content:
            spoken = next(code for code in (*self.order, *content) if code in content)
            spans.append(Span(f" ({spoken.upper()})", Cut.REGULAR, QUIET))
        return spans

    def title(self, session: AgendaSession) -> list[Span]:
        """The session's title, or what kind of session it is where it has none."""
        colour = QUIET if session.is_cancelled else INK
        if not session.title:
            return [Span(session.kind.label.render(self.language), Cut.SEMIBOLD, colour)]
        return self.marked(session.title, Cut.SEMIBOLD, colour, self.subject(session), N_("Title"))

    def name(self, session: AgendaSession) -> str:
        """What a session is called in findings."""
        return session.title.best(self.language.code, self.order) or session.kind.label.render(self.language)

    def subject(self, session: AgendaSession) -> Subject:
        """What a finding about a session is about."""
        return Subject(self.name(session), Entity.SESSION, session.id)

    def kicker(self, session: AgendaSession) -> str:
        """Kind, theme, and the language spoken where it is not that of the reader; above the title."""
        kind = session.kind.label.render(self.language)
        track = self._named(session.track, Entity.TRACK, N_("Theme"))
        is_foreign = session.language and session.language != self.language.code
        spoken = self.language.language_name(session.language) if is_foreign else ""
        said = self.name(session).casefold()
        parts = [part for part in (kind, track, spoken) if part and part.casefold() != said]
        return " · ".join(parts).upper()

    def room(self, session: AgendaSession) -> str:
        """Where it is."""
        return self._named(session.room, Entity.ROOM, N_("Room"))

    def person(self, person: AgendaPerson) -> list[Span]:
        """Name, function and organisation, with the part they have in it."""
        announced = self.language.gettext(AS_ROLE.get(person.role, "{name}"))
        before, _, after = announced.partition("{name}")
        function = self.of(person.function, Subject(person.name, Entity.PERSON, person.id), N_("Function"))
        rest = ", ".join(part for part in (function, person.organisation) if part)
        return [
            Span(before, Cut.REGULAR, QUIET),
            Span(person.name, Cut.SEMIBOLD, INK),
            Span(f"{after}, {rest}" if rest else after, Cut.REGULAR, QUIET),
        ]

    def themes(self, session: AgendaSession) -> Sequence[list[Span]]:
        """The themes of a pitch session with the number of companies in each."""
        found = []
        for theme in session.themes:
            name = theme.name.best(self.language.code, self.order) or self.language.gettext(
                N_("Other themes")
            )
            count = Text.plural(N_("{count} pitch"), N_("{count} pitches"), count=theme.count)
            found.append(
                [Span(name, Cut.MEDIUM, INK), Span(f" · {count.render(self.language)}", Cut.REGULAR, QUIET)]
            )
        return found

    def heading(self, day: AgendaDay) -> tuple[str, str]:
        """The day and its theme."""
        date = self.language.date(day.day)
        return date[:1].upper() + date[1:], self.of(
            day.theme, Subject(date, Entity.EVENT_DAY), N_("Theme of the day")
        )

    def _named(self, name: Translated, entity: Entity, what: str) -> str:
        return self.of(name, Subject(name.best("", self.order), entity), what)

    def check(self, session: AgendaSession) -> None:
        """Report what a session lacks in any language."""
        who, subject = self.name(session), self.subject(session)
        if session.starts_at is None:
            self.findings.add(
                Kind.MISSING, subject, Text(N_("There is no time yet; it is printed at the end of the day."))
            )
        if not session.title and session.kind is not SessionKind.BREAK:
            self.findings.add(
                Kind.MISSING, subject, Text(N_("There is no title; the kind of session is printed instead."))
            )
        texts = [
            who,
            *(person.name for person in session.people),
            *(one.organisation for one in session.people),
        ]
        self.findings.check_characters(subject, texts)
