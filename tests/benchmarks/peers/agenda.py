"""The same programme by typst and by one long table of ReportLab's Platypus."""

from __future__ import annotations

import io
import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import resources
from models.queries.agenda import Agenda

TYPST = """
#set page(paper: "a4", margin: 17mm, header: text(8pt, "E-Mission Musterland"),
  footer: context text(7pt, [Seite #counter(page).display() von #counter(page).final().first()]))
#set text(font: "Noto Sans", size: 9pt)
#for day in json("agenda.json") {
  heading(day.title)
  for item in day.sessions {
    block(breakable: false, above: 12pt, grid(columns: (82pt, 1fr), text(weight: "semibold", item.time), {
      text(7pt, upper(item.kind))
      linebreak()
      text(11pt, weight: "semibold", item.title)
      for person in item.people { linebreak(); text(weight: "semibold", person.name); [, ]; person.rest }
    }))
  }
  pagebreak(weak: true)
}
"""


def typst(agenda: Agenda) -> bytes:
    """Typst, from JSON."""
    import typst as compiler

    with TemporaryDirectory() as folder:
        (Path(folder) / "agenda.json").write_text(json.dumps(_plain(agenda)), "utf-8")
        source = Path(folder) / "agenda.typ"
        source.write_text(TYPST, "utf-8")
        fonts = [str(resources.path("fonts"))]
        made: bytes = compiler.compile(str(source), font_paths=fonts, ignore_system_fonts=True)
        return made


def platypus(agenda: Agenda) -> bytes:
    """ReportLab's own page layout: a small table a session."""
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

    look = getSampleStyleSheet()
    story: list[Any] = []
    for day in _plain(agenda):
        story.append(Paragraph(day["title"], look["Heading1"]))
        for item in day["sessions"]:
            people = [
                Paragraph(f"<b>{one['name']}</b>, {one['rest']}", look["Normal"]) for one in item["people"]
            ]
            cell = [
                Paragraph(item["kind"], look["Normal"]),
                Paragraph(item["title"], look["Heading3"]),
                *people,
            ]
            story.append(Table([[item["time"], cell]], [82, 400]))
    file = io.BytesIO()
    SimpleDocTemplate(file).build(story)
    return file.getvalue()


def _plain(agenda: Agenda) -> list[dict[str, Any]]:
    return [
        {
            "title": f"{day.day:%d.%m.%Y}",
            "sessions": [
                {
                    "time": f"{session.starts_at:%H:%M}–{session.ends_at:%H:%M}",
                    "kind": session.kind.value,
                    "title": session.title.best("de"),
                    "people": [
                        {"name": one.name, "rest": f"{one.function.best('de')}, {one.organisation}"}
                        for one in session.people
                    ],
                }
                for session in day.sessions
            ],
        }
        for day in agenda.days
    ]
