"""The program as it is started from a terminal: real processes, in three languages."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from main import has_display, is_for_window, main
from tests.terminal import Terminal

ROOT = Path(__file__).resolve().parent.parent
LOCALES = {"de": "de_DE.UTF-8", "fr": "fr_FR.UTF-8", "en": "en_GB.UTF-8"}


def podium(*words: object, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *map(str, words)],
        env={**os.environ, "PYTHONIOENCODING": "", **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def in_language(code: str) -> dict[str, str]:
    return {"LANG": LOCALES[code], "LANGUAGE": "", "LC_ALL": ""}


@pytest.mark.parametrize(
    ("code", "title"),
    [
        ("de", "E-Mission Baden-Württemberg – Luxemburg"),
        ("fr", "E-mission Bade-Wurtemberg – Luxembourg"),
        ("en", "E-mission Baden-Württemberg – Luxembourg"),
    ],
)
def test_a_day_at_the_terminal(tmp_path: Path, code: str, title: str) -> None:
    event, pdf = tmp_path / "Größe é.podium", tmp_path / "badges.pdf"
    made = podium("demo", event, "--json", **in_language(code))
    assert (made.returncode, made.stderr) == (0, "")
    assert json.loads(made.stdout)["title"] == title
    assert title in podium("info", event, **in_language(code)).stdout
    assert podium("print", "badges", event, "-o", pdf, **in_language(code)).returncode == 0
    assert pdf.read_bytes().startswith(b"%PDF")
    assert podium("verify", event, **in_language(code)).returncode == 0
    assert {path.name for path in tmp_path.iterdir()} == {event.name, pdf.name}


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("de", "Es gibt keine Datei „gone.podium“."),
        ("fr", "Il n’y a pas de fichier «\u00a0gone.podium\u00a0»."),
        ("en", "There is no file “gone.podium”."),
    ],
)
def test_what_cannot_be_done_is_one_sentence(code: str, sentence: str) -> None:
    failed = podium("info", "gone.podium", "--json", **in_language(code))
    assert (failed.returncode, failed.stdout) == (2, "")
    assert failed.stderr.startswith(sentence)
    assert failed.stderr.count("\n") == 1


def test_whoever_stops_reading_gets_no_complaint(tmp_path: Path) -> None:
    podium("demo", tmp_path / "a.podium")
    command = f"'{sys.executable}' '{ROOT / 'main.py'}' info '{tmp_path / 'a.podium'}' | true"
    piped = subprocess.run(["sh", "-c", command], capture_output=True, check=False, timeout=60)
    assert piped.stderr == b""


def test_progress_is_shown_on_a_terminal_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    podium("demo", tmp_path / "a.podium")
    words = ["print", "badges", str(tmp_path / "a.podium"), "--language", "en", "-o"]
    assert podium(*words, tmp_path / "a.pdf").stderr == ""
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setattr(sys, "stderr", terminal)

    assert main([*words, str(tmp_path / "b.pdf")]) == 0
    assert "\rDrawn: 25 of 160" in terminal.seen
    assert terminal.seen.rstrip().endswith("“b.pdf” has been written: 16 pages.")


def test_an_interrupted_command_leaves_nothing_behind(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "main.py"), "demo", str(tmp_path / "a.podium"), "--people", "50000"]
    process = subprocess.Popen(
        command, stderr=subprocess.PIPE, encoding="utf-8", env={**os.environ, "LANG": "C"}
    )
    while not list(tmp_path.glob(".podium-*/a.podium")):
        time.sleep(0.02)
        assert process.poll() is None
    process.send_signal(signal.SIGINT)
    _, error = process.communicate(timeout=60)
    assert (process.returncode, error) == (2, "Stopped. Nothing has been left half done.\n")
    assert list(tmp_path.iterdir()) == []


def test_a_command_loads_no_window(tmp_path: Path) -> None:
    words = ["info", "gone.podium"]
    code = f"import sys, main; main.main({words}); print([name for name in sys.modules if 'PySide6' in name])"
    loaded = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", check=False, timeout=60
    )
    assert loaded.stdout == "[]\n"


def test_without_a_screen_the_window_says_so() -> None:
    nowhere = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    failed = podium(**nowhere, **in_language("de"))
    if sys.platform == "linux":
        assert (failed.returncode, failed.stdout) == (2, "")
        assert failed.stderr.startswith("Hier gibt es keinen Bildschirm")


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ([], True),
        (["day.podium"], True),
        (["gone/day.podium"], True),
        ([__file__], True),
        (["demo"], False),
        (["info", "day.podium"], False),
        (["--help"], False),
        (["inof"], False),
    ],
)
def test_a_file_is_for_the_window_and_a_command_is_not(words: list[str], answer: bool) -> None:
    assert is_for_window(words) is answer


def test_a_display_is_one_of_several_things(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert has_display() is (sys.platform != "linux")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert has_display()
