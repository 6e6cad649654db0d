"""What is said about a pitch session as a whole: when, where, who moderates, and whether its time is enough."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from models.enums import Entity
from models.queries.pitch_order import PitchRow, PitchSession
from models.rules.pitch_clock import by_theme, overrun, total
from models.text import Text
from printing.colours import INK, QUIET, WARNING
from printing.findings import Findings, Kind, Subject
from printing.fonts import Cut
from printing.pitch_speech import Speech
from printing.typesetting import Span
from translations import N_


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of one session in the languages of the document."""

    session: PitchSession
    speech: Speech

    @property
    def title(self) -> str:
        return self.speech.of(self.session.title) or self.speech.say(N_("Pitch session"))

    @property
    def lengths(self) -> list[tuple[int, int]]:
        """Seconds of each pitch and of the changeover after it, in running order."""
        groups = by_theme(self.session.pitches)
        return [(pitch.length_seconds, pitch.changeover_seconds) for group in groups for pitch in group]

    def lines(self) -> Iterator[list[Span]]:
        """When and where; the moderators; the sum of it."""
        yield [Span(" · ".join(part for part in (self._when(), self.speech.of(self.session.room)) if part))]
        if self.session.moderators:
            names = self.speech.language.list_of(self.session.moderators)
            before, _, after = self.speech.language.gettext(N_("Moderation: {name}")).partition("{name}")
            yield [
                Span(before, Cut.REGULAR, QUIET),
                Span(names, Cut.SEMIBOLD),
                Span(after, Cut.REGULAR, QUIET),
            ]
        if self.session.pitches:
            yield [Span(f"{self._sum()} · "), self._verdict()]

    def totals(self) -> str:
        """What the pitches and what the changeovers take together."""
        talking = sum(length for length, _ in self.lengths)
        fields = {
            "pitches": self._count(),
            "talking": self.speech.language.length(seconds=talking),
            "changeovers": self.speech.language.length(seconds=total(self.lengths) - talking),
            "length": self.speech.language.length(seconds=total(self.lengths)),
        }
        message = Text(
            N_("In all: {pitches}, {talking} of talking and {changeovers} of changeovers: {length}"), **fields
        )
        return message.render(self.speech.language)

    def _when(self) -> str:
        session, language = self.session, self.speech.language
        if session.starts_at is None:
            day = language.date(session.day) if session.day else ""
            return " · ".join(part for part in (day, language.gettext(N_("Time open"))) if part)
        end = session.starts_at + timedelta(minutes=session.length_minutes)
        return f"{language.date(session.starts_at)}, {language.time_range(session.starts_at, end)}"

    def _count(self) -> str:
        count = len(self.session.pitches)
        return Text.plural(N_("{count} pitch"), N_("{count} pitches"), count=count).render(
            self.speech.language
        )

    def _sum(self) -> str:
        themes = Text.plural(
            N_("{count} theme"), N_("{count} themes"), count=len(by_theme(self.session.pitches))
        )
        length = self.speech.language.length(seconds=total(self.lengths))
        return " · ".join((self._count(), themes.render(self.speech.language), length))

    def _verdict(self) -> Span:
        language, over = self.speech.language, overrun(self.lengths, self.session.length_minutes)
        if over:
            message = Text(N_("{length} longer than the session"), length=language.length(seconds=over))
            return Span(message.render(language), Cut.SEMIBOLD, WARNING)
        spare = self.session.length_minutes * 60 - total(self.lengths)
        return Span(
            Text(N_("{length} to spare"), length=language.length(seconds=spare)).render(language),
            Cut.REGULAR,
            INK,
        )

    # Pre-flight

    @property
    def _subject(self) -> Subject:
        return Subject(self.title, Entity.SESSION, self.session.id)

    def check(self, findings: Findings) -> None:
        """Report what moderator and technology will miss."""
        over = overrun(self.lengths, self.session.length_minutes)
        if over:
            length = self.speech.language.length(seconds=over)
            findings.add(
                Kind.OVERRUN,
                self._subject,
                Text(N_("The pitches take {length} longer than the session."), length=length),
            )
        if self.session.starts_at is None:
            findings.add(
                Kind.MISSING, self._subject, Text(N_("There is no time yet; the clock runs from zero."))
            )
        if self.session.cancelled:
            count = self.session.cancelled
            message = Text.plural(
                N_("{count} cancelled pitch is left out."),
                N_("{count} cancelled pitches are left out."),
                count=count,
            )
            findings.add(Kind.MISSING, self._subject, message)
        if not self.session.pitches:
            findings.add(Kind.MISSING, self._subject, Text(N_("There are no pitches in this session.")))
        for number, pitch in enumerate(
            (pitch for group in by_theme(self.session.pitches) for pitch in group), start=1
        ):
            self._check_pitch(number, pitch, findings)

    def _check_pitch(self, number: int, pitch: PitchRow, findings: Findings) -> None:
        name = pitch.company or self.speech.of(pitch.title) or f"{self.title}, {number}"
        subject = Subject(name, Entity.PITCH, pitch.id)
        if not pitch.pitchers:
            findings.add(Kind.MISSING, subject, Text(N_("Nobody is named who pitches.")))
        theme = Subject(self.speech.of(pitch.theme), Entity.TRACK, pitch.theme_id)
        for language in self.speech.languages:
            findings.check_language(subject, N_("Title"), pitch.title, language)
            findings.check_language(theme, N_("Theme"), pitch.theme, language)
        texts = [pitch.company, self.speech.of(pitch.title), pitch.notes, pitch.slides]
        texts += [text for one in pitch.pitchers for text in (one.name, one.pronunciation)]
        findings.check_characters(subject, texts)
