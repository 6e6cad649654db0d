"""The invented participants of the sample event, and whom of them they wish to meet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from models.enums import Priority, RegistrationStatus, RequestStatus
from models.meetings import MeetingRequest
from models.sample.cast import Cast, Guest
from models.sample.data import Table, table

WITHOUT_ADDRESS = 0.05
PRIORITIES = (Priority.MUST, Priority.WANT, Priority.WANT, Priority.WANT, Priority.COULD)


def add_participants(cast: Cast) -> None:
    """Add press, staff and participants from companies of both regions, then their requests for meetings."""
    data = table("participants")
    _add_press_and_staff(cast, data)
    for person in data["special"]:
        company = _one_of(cast, data["companies"][person["region"]], person["region"])
        _add_guest(cast, person, person["region"], company)
    for region, count in data["counts"].items():
        already = sum(guest.region == region for guest in cast.guests)
        for _ in range(count - already):
            _add_somebody(cast, data, region)
    cast.session.flush()
    _add_requests(cast, data)


def _add_press_and_staff(cast: Cast, data: Table) -> None:
    for name in data["press"]["organisations"]:
        cast.add_company(name, None)
        person = _invented(cast, data, "lu", "press")
        cast.add_guest(person, region=None, organisation=name, category="press")
    for function in data["staff"]["functions"]:
        person = _invented(cast, data, "lu", function)
        cast.add_guest(person, region=None, organisation=None, category="staff")


def _add_somebody(cast: Cast, data: Table, region: str) -> None:
    company = _one_of(cast, data["companies"][region], region)
    at_companies = sorted(set(data["functions"]) - {"press", "technology", "reception"})
    function = cast.lots.random.choice(at_companies)
    statuses = data["registrations"]
    (drawn,) = cast.lots.random.choices(list(statuses), weights=list(statuses.values()))
    person = _invented(cast, data, region, function)
    _add_guest(cast, person, region, company, RegistrationStatus(drawn))


def _add_guest(
    cast: Cast,
    person: Table,
    region: str,
    company: str,
    status: RegistrationStatus = RegistrationStatus.CONFIRMED,
) -> None:
    cast.add_guest(person, region=region, organisation=company, status=status)


def _one_of(cast: Cast, companies: list[str], region: str) -> str:
    """Return the name of a company of the region, added to the event the first time it is drawn."""
    name = cast.lots.random.choice(companies)
    if not cast.knows_company(name):
        cast.add_company(name, region)
    return name


def _invented(cast: Cast, data: Table, region: str, function: str) -> Table:
    name = cast.lots.name(data["locales"][region])
    has_address = cast.lots.random.random() >= WITHOUT_ADDRESS
    return {
        **name,
        "function": function,
        "languages": cast.lots.random.choice(data["languages"][region]),
        "email": cast.lots.address(name["given_name"], name["family_name"]) if has_address else "",
    }


def _add_requests(cast: Cast, data: Table) -> None:
    for requester, receiver in _pairs(cast, data["requests"], data["most_requests_a_person"]):
        request = MeetingRequest(
            requester_id=requester.id,
            receiver_id=receiver.id,
            status=RequestStatus.ACCEPTED,
            priority=cast.lots.random.choice(PRIORITIES),
        )
        cast.add(request)


def _pairs(cast: Cast, count: int, most: int) -> Iterator[tuple[Guest, Guest]]:
    """Yield `count` pairs across the border, none twice, nobody in more than `most` of them."""
    sides = [
        [guest for guest in cast.guests if guest.region == region and guest.is_confirmed]
        for region in ("bw", "lu")
    ]
    met: set[frozenset[str]] = set()
    load: Counter[str] = Counter()
    while len(met) < count:
        pair = [cast.lots.random.choice(side) for side in sides]
        key = frozenset(guest.id for guest in pair)
        if key in met or any(load[guest.id] >= most for guest in pair):
            continue
        met.add(key)
        load.update(key)
        cast.lots.random.shuffle(pair)
        yield pair[0], pair[1]
