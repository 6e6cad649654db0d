"""Texts are found wherever the sources mark them, and nowhere else."""

from pathlib import Path

import pytest

from tools.extraction import Message, extract

SOURCES = """
from models.errors import UserError

class ImportFailed(UserError): ...
class TooLong(ImportFailed): ...

def show(language, count, name):
    # TRANSLATORS: on a button,
    # so keep it short
    _("Save")
    workspace.change(N_("Move "
        "session"), name=name)
    Text("Hello {name}", name=_("Nobody"))
    Text.plural("{count} badge", "{count} badges", count=count)
    NP_("{count} room", "{count} rooms")
    Text.plural(N_("{count} seat"), N_("{count} seats"), count=count)
    language.pgettext("verb", "Open")
    npgettext("paper", "{count} sheet", "{count} sheets", count)
    raise TooLong("Line {line} is too long.", line=1)
    Label("not marked"); other.plural("no", "nos"); sa.Text(); language.gettext(name); _("")
"""


@pytest.fixture
def found(tmp_path: Path) -> dict[str, Message]:
    (tmp_path / "gui").mkdir()
    (tmp_path / "gui" / "page.py").write_text(SOURCES)
    (tmp_path / "main.py").write_text('from gui import page\n_("Save")\npgettext("noun", "Open")')
    return {f"{m.context}|{m.text}": m for m in extract(tmp_path, ["main.py", "gui"])}


def test_marked_texts_are_found_and_others_are_not(found: dict[str, Message]) -> None:
    assert sorted(found) == [
        "noun|Open",
        "paper|{count} sheet",
        "verb|Open",
        "|Hello {name}",
        "|Line {line} is too long.",
        "|Move session",
        "|Nobody",
        "|Save",
        "|{count} badge",
        "|{count} room",
        "|{count} seat",
    ]


def test_plurals_belong_to_their_singular(found: dict[str, Message]) -> None:
    assert found["|{count} badge"].plural == "{count} badges"
    assert found["|{count} seat"].plural == "{count} seats"
    assert found["paper|{count} sheet"].plural == "{count} sheets"


def test_a_text_knows_its_files_and_what_translators_are_told(found: dict[str, Message]) -> None:
    assert found["|Save"].files == ("gui/page.py", "main.py")
    assert found["|Save"].comments == ("on a button, so keep it short",)
