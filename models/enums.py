"""The closed lists of the event. Values are what the file holds; labels are for people."""

from __future__ import annotations

from enum import StrEnum

from models.text import Text
from translations import N_


class Entity(StrEnum):
    """Every journalled table, so that a page can ask which of them a change touched."""

    EVENT = "event"
    EVENT_DAY = "event_day"
    REGION = "region"
    EVENT_PARTNER = "event_partner"
    ORGANISATION = "organisation"
    PERSON = "person"
    ROOM = "room"
    TRACK = "track"
    SESSION = "session"
    SESSION_ROLE = "session_role"
    PITCH = "pitch"
    PITCHER = "pitcher"
    CATEGORY = "category"
    REGISTRATION = "registration"
    ARRIVAL = "arrival"
    BADGE_PRINT = "badge_print"
    MEETING_TABLE = "meeting_table"
    MEETING_SLOT = "meeting_slot"
    AVAILABILITY = "availability"
    MEETING_REQUEST = "meeting_request"
    MEETING = "meeting"
    ROOM_DISTANCE = "room_distance"
    ACCEPTED_CONFLICT = "accepted_conflict"
    PROGRAMME_VERSION = "programme_version"


class Labelled(StrEnum):
    """A closed list whose members have a name for people: `SessionKind.TALK.label`."""

    @property
    def label(self) -> Text:
        return Text(LABELS[type(self).__name__, self.value])


class SessionKind(Labelled):
    OPENING = "opening"
    WELCOME = "welcome"
    TALK = "talk"
    KEYNOTE = "keynote"
    PANEL = "panel"
    PITCHES = "pitches"
    MEETINGS = "meetings"
    BREAK = "break"
    NETWORKING = "networking"
    OTHER = "other"

    @property
    def has_people(self) -> bool:
        """Whether somebody is expected to stand on stage."""
        return self not in {SessionKind.BREAK, SessionKind.NETWORKING, SessionKind.MEETINGS}


class RoleKind(Labelled):
    MODERATOR = "moderator"
    SPEAKER = "speaker"
    PANELLIST = "panellist"
    WELCOME = "welcome"
    HOST = "host"


class PartnerRole(Labelled):
    ORGANISER = "organiser"
    CO_ORGANISER = "co_organiser"
    PARTNER = "partner"
    SPONSOR = "sponsor"


class Salutation(Labelled):
    MR = "mr"
    MS = "ms"


class RegistrationStatus(Labelled):
    CONFIRMED = "confirmed"
    PENDING = "pending"
    WAITING = "waiting"
    DECLINED = "declined"
    CANCELLED = "cancelled"


class Microphone(Labelled):
    HANDHELD = "handheld"
    HEADSET = "headset"
    LAPEL = "lapel"
    LECTERN = "lectern"
    NONE = "none"


class RequestStatus(Labelled):
    WISH = "wish"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class Priority(Labelled):
    MUST = "must"
    WANT = "want"
    COULD = "could"


class MeetingStatus(Labelled):
    PLACED = "placed"
    HELD = "held"
    MISSED = "missed"
    CANCELLED = "cancelled"


class ChangeKind(StrEnum):
    """How a change came about: `origin` is what a file was made with and cannot be undone."""

    ORIGIN = "origin"
    DO = "do"
    UNDO = "undo"
    REDO = "redo"


LABELS: dict[tuple[str, str], str] = {
    ("SessionKind", "opening"): N_("Opening"),
    ("SessionKind", "welcome"): N_("Welcome"),
    ("SessionKind", "talk"): N_("Talk"),
    ("SessionKind", "keynote"): N_("Keynote"),
    ("SessionKind", "panel"): N_("Panel discussion"),
    ("SessionKind", "pitches"): N_("Pitch session"),
    ("SessionKind", "meetings"): N_("B2B meetings"),
    ("SessionKind", "break"): N_("Break"),
    ("SessionKind", "networking"): N_("Networking"),
    ("SessionKind", "other"): N_("Other programme item"),
    ("RoleKind", "moderator"): N_("Moderator"),
    ("RoleKind", "speaker"): N_("Speaker"),
    ("RoleKind", "panellist"): N_("Panellist"),
    ("RoleKind", "welcome"): N_("Welcome address"),
    ("RoleKind", "host"): N_("Host"),
    ("PartnerRole", "organiser"): N_("Organiser"),
    ("PartnerRole", "co_organiser"): N_("Co-organiser"),
    ("PartnerRole", "partner"): N_("Partner"),
    ("PartnerRole", "sponsor"): N_("Sponsor"),
    ("Salutation", "mr"): N_("Mr"),
    ("Salutation", "ms"): N_("Ms"),
    ("RegistrationStatus", "confirmed"): N_("Confirmed"),
    ("RegistrationStatus", "pending"): N_("Pending"),
    ("RegistrationStatus", "waiting"): N_("On the waiting list"),
    ("RegistrationStatus", "declined"): N_("Declined"),
    ("RegistrationStatus", "cancelled"): N_("Cancelled"),
    ("Microphone", "handheld"): N_("Handheld microphone"),
    ("Microphone", "headset"): N_("Headset"),
    ("Microphone", "lapel"): N_("Lapel microphone"),
    ("Microphone", "lectern"): N_("Lectern microphone"),
    ("Microphone", "none"): N_("No microphone"),
    ("RequestStatus", "wish"): N_("Wish"),
    ("RequestStatus", "accepted"): N_("Accepted"),
    ("RequestStatus", "declined"): N_("Declined"),
    ("RequestStatus", "withdrawn"): N_("Withdrawn"),
    ("Priority", "must"): N_("Must"),
    ("Priority", "want"): N_("Want"),
    ("Priority", "could"): N_("Could"),
    ("MeetingStatus", "placed"): N_("Placed"),
    ("MeetingStatus", "held"): N_("Held"),
    ("MeetingStatus", "missed"): N_("Missed"),
    ("MeetingStatus", "cancelled"): N_("Cancelled"),
}
