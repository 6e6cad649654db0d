"""The line at the bottom: saved, backed up, and the time at the event."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from gui.app import App
from gui.context import Context
from models import operations
from tests.gui.driving import view_of, wait_for


def set_zone(context: Context, zone: str) -> None:
    context.edits.run("Zone", lambda session: operations.event.update_event(session, timezone=zone))


def other_zone() -> str:
    """Return a zone in which it is another time than here."""
    here = datetime.now().astimezone().utcoffset()
    return next(
        zone
        for zone in ("Asia/Tokyo", "America/New_York")
        if datetime.now(ZoneInfo(zone)).utcoffset() != here
    )


def test_another_zone_has_its_clock(app: App, context: Context) -> None:
    set_zone(context, other_zone())
    clock = view_of(app.window).status.clock
    wait_for(lambda: clock.text().startswith("At the event: "))


def test_a_zone_with_the_time_of_this_computer_needs_no_clock(app: App, context: Context) -> None:
    hours = -round(datetime.now().astimezone().utcoffset().total_seconds() / 3600)  # type: ignore[union-attr]
    set_zone(context, f"Etc/GMT{hours:+d}")
    assert view_of(app.window).status.clock.text() == ""


def test_before_any_change_everything_is_saved(app: App) -> None:
    assert view_of(app.window).status.state.text().startswith("All changes saved")
    assert view_of(app.window).status.file.full_text() == "event.podium"
