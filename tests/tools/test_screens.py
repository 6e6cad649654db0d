"""The pictures of all pages, for people to look at."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from tools import screens


@pytest.fixture
def _own_application(monkeypatch: pytest.MonkeyPatch, qapp: object) -> None:
    monkeypatch.setattr(screens, "make_application", lambda: qapp)


@pytest.mark.usefixtures("_own_application")
def test_pages_are_drawn_in_the_size_language_and_colours_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pages = ["--pages", "start", "people", "--languages", "de", "fr", "--sizes", "1280x720"]
    assert screens.main([*pages, "--out", str(tmp_path)]) == 0
    drawn = {picture.name: QImage(str(picture)) for picture in tmp_path.glob("*.png")}
    assert len(drawn) == 8
    assert {picture.size() for picture in drawn.values()} == {QSize(1280, 720)}
    light, dark = (drawn[f"people-de-{theme}-1280x720.png"] for theme in ("light", "dark"))
    assert light.pixelColor(700, 110).lightness() > 200
    assert dark.pixelColor(700, 110).lightness() < 60
    assert light != drawn["people-fr-light-1280x720.png"]
    assert "8 pictures" in capsys.readouterr().out
