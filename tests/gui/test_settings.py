"""What is remembered between starts."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray

from gui.settings import Settings


def test_what_was_kept_is_there_after_a_restart(settings: Settings, settings_path: Path) -> None:
    settings.language, settings.theme, settings.station = "fr", "dark", "Desk 2"
    settings.keep_geometry("window", QByteArray(b"\x01\x02"))
    settings.keep_choice("print.document", "badges")
    settings.keep_flag("inspector", value=False)
    settings.save()
    again = Settings(settings_path)
    assert (again.language, again.theme, again.station) == ("fr", "dark", "Desk 2")
    assert again.geometry("window") == QByteArray(b"\x01\x02")
    assert again.choice("print.document") == "badges"
    assert again.flag("inspector", default=True) is False


def test_nothing_kept_means_the_defaults(settings: Settings) -> None:
    assert (settings.language, settings.theme) == ("", "system")
    assert settings.recent_files == ()
    assert settings.choice("print.document", "agenda") == "agenda"
    assert settings.columns("people").isEmpty()


def test_the_newest_file_comes_first_and_only_once(settings: Settings) -> None:
    for name in ("a", "b", "a"):
        settings.remember_file(Path(f"/events/{name}.podium"))
    assert [path.stem for path in settings.recent_files] == ["a", "b"]
    settings.forget_file(Path("/events/a.podium"))
    assert [path.stem for path in settings.recent_files] == ["b"]


def test_only_the_last_ten_files_are_kept(settings: Settings) -> None:
    for number in range(15):
        settings.remember_file(Path(f"/events/{number}.podium"))
    assert [path.stem for path in settings.recent_files] == [str(number) for number in range(14, 4, -1)]


def test_an_unknown_theme_is_the_systems(settings: Settings) -> None:
    settings.theme = "purple"
    assert settings.theme == "system"
