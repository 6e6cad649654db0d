"""Foreign text made plain: HTML to paragraphs, odd white space to blanks; letters are never touched."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!--")
ENTITY = re.compile(r"&(#\d+|#x[0-9a-fA-F]+|[a-zA-Z]{2,8});")
BLANKS = " \t\f\v\u00a0\u2000-\u200a\u202f\u205f\u3000"
WANTED_BLANK = r"((?<=[«‹\d])[\u00a0\u202f](?=\S)|(?<=\S)[\u00a0\u202f](?=[:;!?»›%€]))"
"""A no-break space where typography wants one: within French quotes, before French punctuation, after a number."""
ODD_BLANKS = re.compile(rf"{WANTED_BLANK}|[{BLANKS}]+")
ODD_SPACE = re.compile(rf"{WANTED_BLANK}|\s+")
INVISIBLE = re.compile(r"[\u0000-\u0008\u000e-\u001f\u007f\u200b\u2060\ufeff]|_x000[dD]_")
BLANK_LINES = re.compile(r"\n{3,}")

BREAKS = frozenset({"br", "tr"})
PARAGRAPHS = frozenset({
    "p", "div", "ul", "ol", "table", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article",
    "dl", "hr",
})  # fmt: skip
UNREAD = frozenset({"script", "style", "head", "template"})


def one_line(text: object) -> str:
    """Return `text` on one line, without blanks around it; '' for nothing."""
    return ODD_SPACE.sub(_plain_blank, _visible("" if text is None else str(text))).strip()


def paragraphs(text: object) -> str:
    """Return `text` as plain paragraphs: HTML taken out, lines trimmed, at most one empty line in a row."""
    plain = _visible("" if text is None else str(text)).replace("\r\n", "\n").replace("\r", "\n")
    if TAG.search(plain):
        plain = _without_tags(plain)
    elif ENTITY.search(plain):
        plain = unescape(plain)
    lines = (ODD_BLANKS.sub(_plain_blank, line).strip() for line in plain.split("\n"))
    return BLANK_LINES.sub("\n\n", "\n".join(lines)).strip()


def _plain_blank(found: re.Match[str]) -> str:
    return found[1] or " "


def _visible(text: str) -> str:
    return INVISIBLE.sub("", text)


def _without_tags(html: str) -> str:
    parser = _TextOfHtml()
    parser.feed(html)
    parser.close()
    return "".join(parser.pieces)


class _TextOfHtml(HTMLParser):
    """Collects what a reader of the page would see. A link keeps its address where its text does not say it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._unread = 0
        self._link: tuple[str, int] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in UNREAD:
            self._unread += 1
        elif tag in BREAKS:
            self.pieces.append("\n")
        elif tag == "li":
            self.pieces.append("\n• ")
        elif tag in PARAGRAPHS:
            self.pieces.append("\n\n")
        elif tag in {"td", "th"}:
            self.pieces.append(" ")
        elif tag == "a":
            self._link = (dict(attrs).get("href") or "", len(self.pieces))

    def handle_endtag(self, tag: str) -> None:
        if tag in UNREAD:
            self._unread = max(0, self._unread - 1)
        elif tag in PARAGRAPHS:
            self.pieces.append("\n\n")
        elif tag == "a" and self._link is not None:
            address, start = self._link
            self._link = None
            if address.startswith("http") and address not in "".join(self.pieces[start:]):
                self.pieces.append(f" ({address})")

    def handle_data(self, data: str) -> None:
        if not self._unread:
            self.pieces.append(re.sub(r"\s+", " ", data))
