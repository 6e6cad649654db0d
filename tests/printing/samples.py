"""Made-up people, sessions and pitches to be printed."""

from __future__ import annotations

import io
from datetime import date, datetime
from typing import Any

from PIL import Image

from models.enums import RoleKind, SessionKind
from models.queries.agenda import Agenda, AgendaDay, AgendaPerson, AgendaSession
from models.queries.badges import BadgeRow, BadgeRun
from models.queries.letterhead import Letterhead, Picture
from models.queries.pitch_order import Pitcher, PitchOrder, PitchRow, PitchSession
from models.text import Translated
from translations import Language

GERMAN, FRENCH, ENGLISH = (Language.of(code) for code in ("de", "fr", "en"))
AS_OF = datetime(2021, 6, 7, 14, 5)
MONDAY, TUESDAY = date(2021, 6, 7), date(2021, 6, 8)
SPEAKER = Translated(de="Referierende", fr="Intervenants", en="Speakers")


def letterhead(**fields: Any) -> Letterhead:
    """An event of two days in three languages."""
    fields.setdefault("title", Translated(de="Probemesse", fr="Salon d’essai", en="Trial fair"))
    return Letterhead(
        **{
            "motto": Translated(de="Gut beraten", fr="Bien conseillé", en="Well advised"),
            "starts_on": MONDAY,
            "ends_on": TUESDAY,
            "organisers": ("Musterkammer",),
            **fields,
        }
    )


def logo(width: int = 600, height: int = 200) -> Picture:
    """A dark blue rectangle."""
    file = io.BytesIO()
    Image.new("RGB", (width, height), "#102040").save(file, "PNG")
    return Picture("logo", file.getvalue(), width, height)


def badge(given: str = "Amina", family: str = "Diallo", **fields: Any) -> BadgeRow:
    """A speaker's badge."""
    return BadgeRow(
        **{
            "id": f"{given}-{family}",
            "given_name": given,
            "family_name": family,
            "full_name": f"{given} {family}".strip(),
            "function": Translated(de="Leiterin", fr="Directrice", en="Head"),
            "organisation": "Beispielwerk GmbH",
            "country": "DE",
            "region": Translated(de="Musterland", fr="Modélie", en="Sampleshire"),
            "category": SPEAKER,
            "colour": "#8a3b2e",
            "code": "AB3DEFG",
            **fields,
        }
    )


def badges(*rows: BadgeRow, **fields: Any) -> BadgeRun:
    """A print run of one event."""
    return BadgeRun(letterhead(**fields), rows or (badge(),))


def many(count: int) -> BadgeRun:
    """A print run of so many, each with a code of its own."""
    return badges(*(badge(family=f"Nr{number}", code=f"CODE{number:03}") for number in range(count)))


def person(name: str = "Amina Diallo", role: RoleKind = RoleKind.SPEAKER) -> AgendaPerson:
    """Somebody on stage."""
    return AgendaPerson(
        role, name, Translated(de="Leiterin", fr="Directrice", en="Head"), "Beispielwerk GmbH", name
    )


def talk(hour: int = 9, **fields: Any) -> AgendaSession:
    """A talk of half an hour on Monday."""
    return AgendaSession(
        **{
            "id": f"talk-{hour}",
            "kind": SessionKind.TALK,
            "starts_at": datetime(2021, 6, 7, hour, 30),
            "length_minutes": 30,
            "title": Translated(de="Netze knüpfen", fr="Tisser des liens", en="Making ties"),
            "room": Translated(de="Saal", fr="Salle", en="Hall"),
            **fields,
        }
    )


def programme(*sessions: AgendaSession, **fields: Any) -> Agenda:
    """A programme of one Monday."""
    theme = Translated(de="Der erste Tag", fr="Le premier jour", en="The first day")
    unplaced = fields.pop("unplaced", 0)
    return Agenda(letterhead(**fields), (AgendaDay(MONDAY, theme, sessions or (talk(),)),), unplaced)


def pitch(company: str, theme: str = "Energie", **fields: Any) -> PitchRow:
    """A pitch of two minutes."""
    return PitchRow(
        **{
            "id": company,
            "theme_id": theme,
            "theme": Translated(de=theme, fr=theme, en=theme),
            "company": company,
            "pitchers": (Pitcher(f"Chef von {company}", "SCHEFF"),),
            **fields,
        }
    )


def pitches(*rows: PitchRow, **fields: Any) -> PitchOrder:
    """One session of pitches on Monday at three."""
    session = PitchSession(
        **{
            "id": "session",
            "title": Translated(de="Kurzvorträge", fr="Présentations éclair", en="Short talks"),
            "day": MONDAY,
            "starts_at": datetime(2021, 6, 7, 15, 0),
            "length_minutes": 30,
            "moderators": ("Camille Exemple",),
            "pitches": rows,
            **fields,
        }
    )
    return PitchOrder(letterhead(), (session,))
