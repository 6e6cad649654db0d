"""Badges as they come out of the printer."""

from __future__ import annotations

from typing import Any

import pytest

from models.enums import Entity
from models.errors import NotFound, UserError
from models.queries.badges import BadgeRun
from models.text import Translated
from printing.badges import Options, render
from printing.document import Cancelled, Printed
from printing.findings import Kind
from printing.sheets import Adjustment, stationery
from tests.printing.reading import Reading, ink
from tests.printing.samples import ENGLISH, FRENCH, GERMAN, badge, badges, logo, many
from translations import Language

COMMON = ("durable-1445", "card-90x60", "herma-4412", "avery-l4785", "a4-a7-landscape", "a4-a6-portrait",
          "a4-a6-landscape", "a6-portrait", "a6-landscape", "a7-portrait", "a7-landscape")  # fmt: skip
LONG = "Hochschule für angewandte Wissenschaften, Institut für Verfahrenstechnik und Verpackung"


def printed(run: BadgeRun, language: Language = ENGLISH, **options: Any) -> Printed:
    return render(run, language, options=Options(**options))


def kinds(document: Printed) -> list[str]:
    return [finding.kind for finding in document.findings]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (GERMAN, "Probemesse Gut beraten REFERIERENDE Leiterin Musterland Deutschland"),
        (FRENCH, "Salon d’essai Bien conseillé INTERVENANTS Directrice Modélie Allemagne"),
        (ENGLISH, "Trial fair Well advised SPEAKERS Head Sampleshire Germany"),
    ],
)
def test_badge_says_everything_in_the_language_asked_for(language: Language, words: str) -> None:
    text = Reading(printed(badges(), language, stationery="a6-portrait").pdf).text(0)

    always = "Amina Diallo Beispielwerk GmbH AB3DEFG"
    assert [word for word in f"{words} {always}".split() if word not in text] == []


def test_second_language_stands_beside_the_first_in_the_band() -> None:
    document = render(badges(), GERMAN, second_language=FRENCH, options=Options("a6-landscape"))

    assert "REFERIERENDE · INTERVENANTS" in Reading(document.pdf).text(0)


def test_badge_name_is_all_of_the_name_that_is_printed() -> None:
    row = badge("Maximilian", "von Muster", badge_name="Max", academic_title="Dr.")

    text = Reading(printed(badges(row)).pdf).text(0)

    assert "Max" in text.split()
    assert "Maximilian" not in text
    assert "Dr." not in text


@pytest.mark.parametrize("key", COMMON)
def test_codes_are_read_by_a_scanner(key: str) -> None:
    document = printed(many(stationery(key).per_sheet), stationery=key)

    expected = {f"CODE{number:03}" for number in range(stationery(key).per_sheet)}
    assert Reading(document.pdf).codes() == expected


@pytest.mark.parametrize("key", COMMON)
def test_nothing_is_printed_outside_the_labels_or_over_their_edges(key: str) -> None:
    sheet = stationery(key)
    crowded = badge("Maximiliane-Charlotte", "Musterhausen-Beispielberg", organisation=LONG, code="CODE999")
    image = Reading(printed(badges(*[crowded] * sheet.per_sheet), stationery=key).pdf).image()

    (width, height), (label, high) = sheet.page, sheet.label
    if sheet.left > 1:
        assert not ink(image, (0, 0, sheet.left - 0.3, height))
        assert not ink(image, (width - sheet.right + 0.3, 0, width, height))
    for column in range(sheet.columns):
        edge = sheet.left + column * sheet.pitch[0]
        top = sheet.top + 0.3, sheet.top + 0.6 * high
        assert not ink(image, (edge + 0.3, top[0], edge + 2, top[1]))
        assert not ink(image, (edge + label - 2, top[0], edge + label - 0.3, top[1]))


def test_start_position_leaves_the_used_labels_free() -> None:
    document = printed(many(9), stationery="durable-1445", start=4)

    reading = Reading(document.pdf)
    sheet = stationery("durable-1445")
    assert (document.pages, document.sheets, document.items) == (2, 2, 9)
    assert not ink(reading.image(0), (15, 12, 195, 12 + sheet.label[1] - 0.5))
    assert not ink(reading.image(0), (15, 66.5, 104, 119.5))
    assert reading.codes(0) == {f"CODE{number:03}" for number in range(7)}
    assert reading.codes(1) == {"CODE007", "CODE008"}


@pytest.mark.parametrize("start", [0, 11])
def test_position_that_is_not_on_the_sheet_is_refused(start: int) -> None:
    with pytest.raises(UserError, match="Position"):
        printed(badges(), stationery="durable-1445", start=start)


def test_unknown_stationery_is_refused_with_those_there_are() -> None:
    with pytest.raises(NotFound, match="herma-4412"):
        printed(badges(), stationery="papyrus")


def test_adjustment_moves_everything() -> None:
    moved = printed(badges(), stationery="durable-1445", adjustment=Adjustment(right=3, down=2))

    image = Reading(moved.pdf).image()
    assert not ink(image, (0, 0, 17.7, 297))
    assert ink(image, (18.2, 66, 19, 67.5))


def test_crop_marks_and_outlines_are_drawn_only_where_wanted() -> None:
    plain, marked = (
        Reading(printed(badges(), stationery="durable-1445", crop_marks=wanted, outlines=wanted).pdf).image()
        for wanted in (False, True)
    )

    above, last_label = (14, 5, 16, 11), (104.5, 230, 105.5, 281)
    assert [ink(plain, box) for box in (above, last_label)] == [False, False]
    assert [ink(marked, box) for box in (above, last_label)] == [True, True]


def test_logo_is_kept_once_for_all_badges() -> None:
    small, large = (
        len(
            printed(badges(*[badge()] * count, logo=logo(), motto=Translated()), stationery="a6-portrait").pdf
        )
        for count in (2, 40)
    )

    assert large - small < 38 * 1500


def test_label_printer_gets_black_only() -> None:
    page = Reading(printed(badges(), stationery="dymo-30374").pdf).file.pages[0]

    colours = {line for line in page.get_contents().get_data().splitlines() if line.endswith(b" rg")}  # type: ignore[union-attr]
    assert all(len(set(colour.split()[:3])) == 1 or b"0.102" in colour for colour in colours)


def test_same_badges_give_the_same_bytes() -> None:
    first, second = (printed(many(12), GERMAN).pdf for _ in range(2))

    assert first == second


def test_pdf_tells_what_it_is_and_brings_its_fonts() -> None:
    reading = Reading(printed(badges(badge("Łukasz", "李健秋")), GERMAN).pdf)

    information = reading.file.metadata
    assert information is not None
    assert (information.title, information.author) == ("Namensschilder · Probemesse", "Musterkammer")
    assert str(reading.file.root_object["/Lang"]) == "de-DE"
    assert len(reading.fonts()) >= 3
    assert all(reading.fonts().values())


# Pre-flight


def test_usual_badge_has_nothing_to_tell() -> None:
    assert printed(badges()).findings == ()


def test_name_at_its_floor_is_told_with_the_person() -> None:
    row = badge("Keihanaikukauakahihuliheekahaunaele", "Kealoha-Kahananui", id="k1")

    (finding,) = printed(badges(row)).findings
    assert (finding.kind, finding.entity, finding.id) == (Kind.SMALL, Entity.PERSON, "k1")
    assert finding.who == "Keihanaikukauakahihuliheekahaunaele Kealoha-Kahananui"


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"code": ""}, Kind.MISSING),
        ({"category": Translated()}, Kind.MISSING),
        ({"organisation": "Firma 🙂"}, Kind.GLYPH),
        ({"function": Translated(de="Leiterin")}, Kind.TRANSLATION),
        ({"organisation": LONG * 4, "function": Translated(en=LONG * 4)}, Kind.SHORTENED),
    ],
)
def test_what_is_wrong_with_a_badge_is_told(fields: dict[str, Any], kind: Kind) -> None:
    assert kinds(printed(badges(badge(**fields)))) == [kind]


def test_coarse_logo_is_told() -> None:
    assert kinds(printed(badges(logo=logo(60, 20)))) == [Kind.PICTURE]


def test_shift_into_the_white_margin_is_told() -> None:
    document = printed(badges(), stationery="a4-a6-portrait", adjustment=Adjustment(right=-4))

    assert kinds(document) == [Kind.MARGIN]


def test_nobody_to_print_for_is_told_on_a_blank_sheet() -> None:
    document = printed(BadgeRun(badges().letterhead, ()))

    assert (document.pages, document.items, kinds(document)) == (1, 0, [Kind.MISSING])


# Progress and cancelling


def test_progress_is_told_up_to_the_last_badge() -> None:
    told: list[tuple[int, int]] = []

    render(many(60), ENGLISH, progress=lambda done, total: told.append((done, total)))

    assert told == [(0, 60), (25, 60), (50, 60), (60, 60)]


def test_cancelling_stops_in_the_middle() -> None:
    told: list[int] = []

    with pytest.raises(Cancelled):
        render(
            many(60), ENGLISH, progress=lambda done, _: told.append(done), cancelled=lambda: len(told) == 2
        )

    assert told == [0, 25]
