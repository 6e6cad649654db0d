"""XML as the world writes it: parsed as it is, else mended where only single characters are wrong."""

from __future__ import annotations

import re
from html.entities import html5
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from exchange.problems import ImportFailed
from translations import N_

ILLEGAL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|&#(?:[0-8]|1[124-9]|2\d|3[01]|x[0-8bBcCeEfF]|x1[0-9a-fA-F]);"
)
AMPERSAND = re.compile(r"&(#\d+;|#x[0-9a-fA-F]+;|\w+;)?")
OF_XML = frozenset({"amp;", "lt;", "gt;", "quot;", "apos;"})
ENCODING = re.compile(rb"""^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']""")

MENDED = N_("The file is not valid XML. It was read all the same; have a look at special characters.")
NOT_XML = N_("The file is not valid XML: line {line}, column {column}. Export it again from its program.")


def encoding_of(data: bytes) -> str:
    """Return the encoding that an XML declaration names, '' where there is none."""
    found = ENCODING.match(data[:200])
    return found[1].decode("ascii") if found else ""


def parsed(text: str) -> tuple[Element, bool]:
    """Return the root of a document, with its processing instructions, and whether it had to be mended.

    Raises `ImportFailed` where it is no XML even then.
    """
    try:
        return _parse(text), False
    except ET.ParseError as error:
        try:
            return _parse(mended(text)), True
        except ET.ParseError:
            line, column = error.position
            raise ImportFailed(NOT_XML, line=line, column=column) from error


def mended(text: str) -> str:
    """Return XML without characters it must not have, and with names of HTML and lone ampersands as characters."""
    return AMPERSAND.sub(_reference, ILLEGAL.sub("", text))


def _parse(text: str) -> Element:
    parser = ET.XMLParser(target=ET.TreeBuilder(insert_pis=True))
    parser.feed(text)
    root: Element = parser.close()
    return root


def _reference(found: re.Match[str]) -> str:
    name = found[1] or ""
    if name in OF_XML or name.startswith("#"):
        return found[0]
    if name in html5:
        return "".join(f"&#{ord(character)};" for character in html5[name])
    return f"&amp;{name}"
