"""The pages for people: short, without dead links, and naming only what there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.project.sources import ROOT, named

PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")
MAKE = re.compile(r"(?:`|^    )make ([a-z]+)", re.MULTILINE)
CODE = re.compile(r"`((?:models|printing|exchange|gui|resources|translations|tests|tools)/[\w./-]*)`")
PAGE_LINES = 100


@pytest.mark.parametrize("page", [page for page in PAGES if page.parent.name == "docs"], ids=named)
def test_page_is_short(page: Path) -> None:
    assert len(page.read_text(encoding="utf-8").splitlines()) <= PAGE_LINES


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_links_lead_somewhere(page: Path) -> None:
    targets = LINK.findall(page.read_text(encoding="utf-8"))

    assert [target for target in targets if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_named_files_are_there(page: Path) -> None:
    names = CODE.findall(page.read_text(encoding="utf-8"))

    assert [name for name in names if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_make_does_what_pages_promise(page: Path) -> None:
    promised = set(MAKE.findall(page.read_text(encoding="utf-8")))
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))

    assert promised - targets == set()
