"""The pitch session of the sample event: invented companies of both regions, two minutes each, theme by theme."""

from __future__ import annotations

from models.enums import Microphone, SessionKind
from models.event import Organisation
from models.pitches import Pitch, Pitcher
from models.programme import Session, Track
from models.sample.cast import Cast
from models.sample.data import Table, table
from models.text import Translated


def add_pitches(cast: Cast) -> None:
    """Add the pitches with their companies and pitchers."""
    for position, data in enumerate(table("pitches")["pitches"]):
        cast.add_company(data["company"], data["region"])
        pitch = Pitch(
            session_id=cast.key(Session, SessionKind.PITCHES),
            position=position,
            organisation_id=cast.key(Organisation, data["company"]),
            track_id=cast.key(Track, data["track"]),
            title=Translated(data["title"]),
            language=data["language"],
            changeover_seconds=data.get("changeover_seconds"),
            has_slides="slides" in data,
            slides=data.get("slides", ""),
            microphone=Microphone(data["microphone"]),
        )
        pitch_id = cast.add(pitch)
        cast.session.flush()
        _add_pitchers(cast, pitch_id, data)


def _add_pitchers(cast: Cast, pitch_id: str, data: Table) -> None:
    for position, pitcher in enumerate(data["pitchers"]):
        email = cast.lots.address(pitcher["given_name"], pitcher["family_name"])
        columns = {"languages": data["language"], "email": email, **pitcher}
        person_id = cast.add_guest(columns, region=data["region"], organisation=data["company"])
        cast.session.flush()
        cast.add(Pitcher(pitch_id=pitch_id, person_id=person_id, position=position))
