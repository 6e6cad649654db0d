"""Badges, on sheets of labels or one a page."""

from __future__ import annotations

from dataclasses import dataclass

from models.queries.badges import BadgeRun
from models.text import Text
from printing.badge_design import Design, design
from printing.badge_painting import BadgePainter
from printing.document import IsCancelled, Printed, Progress, never, nothing_to_tell, watched
from printing.findings import WHOLE, Findings, Kind
from printing.paper import MM, About, Paper
from printing.sheets import Adjustment, Stationery, draw_crop_marks, draw_outlines, places, stationery
from translations import N_, Language

NAME = N_("Badges")


@dataclass(frozen=True, slots=True)
class Options:
    """How badges are printed. `start` is the first free position of a used sheet, counted from 1."""

    stationery: str = "durable-1445"
    start: int = 1
    crop_marks: bool = False
    outlines: bool = False
    adjustment: Adjustment = Adjustment()


def render(
    run: BadgeRun,
    language: Language,
    *,
    second_language: Language | None = None,
    options: Options = Options(),
    progress: Progress = nothing_to_tell,
    cancelled: IsCancelled = never,
) -> Printed:
    """Print badges in their order; the category's word is in both languages where there are two.

    UserError for an unknown stationery or a position that is not on it, before anything is drawn; Cancelled.
    """
    sheet = stationery(options.stationery)
    spots = places(sheet, len(run.badges), start=options.start, adjustment=options.adjustment)
    findings = Findings()
    paper = Paper((sheet.page[0] * MM, sheet.page[1] * MM), _about(run, language))
    languages = (language, second_language) if second_language else (language,)
    painter = BadgePainter(paper, run.letterhead, languages, _design(sheet, run, language), findings)
    current = 0
    for row, spot in zip(run.badges, watched(spots, len(run.badges), progress, cancelled), strict=True):
        if spot.sheet != current:
            current = spot.sheet
            _end(paper, sheet, options)
        painter.draw(row, spot.x, spot.y)
    _end(paper, sheet, options)
    if not run.badges:
        findings.add(Kind.MISSING, WHOLE, Text(N_("There is nobody to print a badge for.")))
    findings.check_margins(sheet, options.adjustment)
    return Printed(paper.finish(), paper.pages, paper.pages, len(run.badges), findings.all())


def _design(sheet: Stationery, run: BadgeRun, language: Language) -> Design:
    head = run.letterhead
    title, motto = (text.best(language.code, head.languages) for text in (head.title, head.motto))
    return design(sheet, title=title, motto=motto, has_logo=head.logo is not None)


def _end(paper: Paper, sheet: Stationery, options: Options) -> None:
    """Finish a sheet with the lines it is cut or checked by."""
    if options.outlines:
        draw_outlines(paper, sheet, options.adjustment)
    if options.crop_marks:
        draw_crop_marks(paper, sheet, options.adjustment)
    paper.end_page()


def _about(run: BadgeRun, language: Language) -> About:
    event = run.letterhead.title.best(language.code, run.letterhead.languages)
    name = language.gettext(NAME)
    author = language.list_of(run.letterhead.organisers) or "Podium"
    return About(f"{name} · {event}" if event else name, author, event, language.code)
