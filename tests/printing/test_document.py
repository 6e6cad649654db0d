"""A document is written whole or not at all, and a person is told why it was not."""

from __future__ import annotations

import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.errors import UserError
from printing.document import Printed, watched, write


def left_over(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_document_is_written_under_its_name(tmp_path: Path) -> None:
    Printed(b"%PDF", 1, 1, 1).write(tmp_path / "Namensschilder.pdf")

    assert (tmp_path / "Namensschilder.pdf").read_bytes() == b"%PDF"
    assert left_over(tmp_path) == ["Namensschilder.pdf"]


def test_earlier_document_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")

    write(target, b"new")

    assert target.read_bytes() == b"new"


def test_written_document_may_be_read_as_the_user_wants_it(tmp_path: Path) -> None:
    (tmp_path / "usual").touch()

    write(tmp_path / "a.pdf", b"new")

    assert (tmp_path / "a.pdf").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="folder does not exist"):
        write(tmp_path / "nowhere" / "a.pdf", b"new")


def test_folder_of_that_name_is_told_and_stays(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()

    with pytest.raises(UserError, match="there is a folder of that name"):
        write(tmp_path / "a.pdf", b"new")

    assert left_over(tmp_path) == ["a.pdf"]


def test_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="too long"):
        write(tmp_path / ("a" * 300 + ".pdf"), b"new")

    assert left_over(tmp_path) == []


@pytest.fixture
def _little_room() -> Iterator[None]:
    """No file may grow beyond 1,000 bytes: writing fails half-way, as on a full disk."""
    former = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    signal.signal(signal.SIGXFSZ, former)


@pytest.mark.usefixtures("_little_room")
def test_writing_that_fails_half_way_leaves_what_was_there(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"old")

    with pytest.raises(UserError, match=r"“a\.pdf” was not written"):
        write(tmp_path / "a.pdf", b"x" * 5000)

    assert (tmp_path / "a.pdf").read_bytes() == b"old"
    assert left_over(tmp_path) == ["a.pdf"]


def test_no_items_are_told_as_done() -> None:
    told: list[tuple[int, int]] = []

    assert list(watched([], 0, lambda *progress: told.append(progress), lambda: False)) == []
    assert told == [(0, 0)]


def test_package_loads_reportlab_only_for_a_document() -> None:
    script = (
        "import sys, printing; assert 'reportlab' not in sys.modules\n"
        "printing.badges; assert 'reportlab' in sys.modules"
    )

    subprocess.run([sys.executable, "-c", script], check=True, cwd=Path(__file__).parents[2])
