"""What is wrong with a catalogue, in sentences: what is missing, and what would break or look careless."""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Iterator

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry

from tools.extraction import Message

NBSP = "\N{NO-BREAK SPACE}"
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_MNEMONIC = re.compile(r"&(?!&)\w")
_ENTITY = re.compile(r"&\w+;")
_CLOSING = ("…", ".", "?", "!", ":")
_SPELLING = {
    "de": ((re.compile(r"[\"«»”]"), "uses other quotation marks than „ and “"),),
    "fr": (
        (re.compile(r"[\"„“”]"), "uses other quotation marks than « and »"),
        (re.compile(r"'"), "has ' instead of ’"),
        (re.compile(rf"[^{NBSP}](?:[:;?!](?=\s|$)|»)"), "lacks the no-break space before : ; ? ! or »"),
        (re.compile(rf"«[^{NBSP}]"), "lacks the no-break space after «"),
    ),
}  # fmt: skip
_EVERYWHERE = (
    (re.compile(r"\.\.\."), "has three dots instead of …"),
    (re.compile(r"  "), "has two blanks together"),
)


def problems(code: str, catalogue: Catalog, messages: Iterable[Message]) -> list[str]:
    """One sentence for each thing to mend in the catalogue of language `code`; none if all is well."""
    entries = {
        (entry.context or "", _texts(entry.id)[0]): entry for entry in catalogue if entry.id
    }  # the header has none
    wanted = {(message.context, message.text): message for message in messages}
    return [
        *(
            f"{code}: “{text}” is missing; run the update."
            for context, text in wanted.keys() - entries.keys()
        ),
        *(
            f"{code}: “{text}” is no longer used; run the update."
            for _, text in entries.keys() - wanted.keys()
        ),
        *(
            f"{code}: “{text}” {fault}."
            for key in sorted(wanted.keys() & entries.keys())
            for text, fault in _faults(code, catalogue, entries[key], wanted[key])
        ),
    ]


def _faults(code: str, catalogue: Catalog, entry: Entry, message: Message) -> Iterator[tuple[str, str]]:
    ids, forms = _texts(entry.id), _texts(entry.string)
    if len(ids) != (2 if message.plural else 1):
        yield ids[0], "has a plural in one place only; run the update"
    elif not all(forms):
        yield ids[0], "is not translated"
    elif entry.fuzzy:
        yield ids[0], "is marked as fuzzy"
    elif message.plural and len(forms) != catalogue.num_plurals:
        yield ids[0], f"has {len(forms)} plural forms instead of {catalogue.num_plurals}"
    else:
        for number, form in enumerate(forms):
            one_only = bool(message.plural) and number == 0 and code != "fr"
            original = ids[0] if number == 0 and (not message.plural or one_only) else ids[-1]
            for fault in (*_form_faults(original, form, one_only), *_spelling_faults(code, original, form)):
                yield form, fault


def _form_faults(original: str, form: str, one_only: bool) -> Iterator[str]:
    try:
        missing, strange = _fields(original) - _fields(form), _fields(form) - _fields(original)
    except ValueError:
        yield "has braces that do not match"
        return
    if one_only:
        missing, strange = missing - {"count"}, strange - {"count"}
    if missing:
        yield f"lacks {_named(missing)}"
    if strange:
        yield f"has {_named(strange)}, which the English text has not"
    if form != form.strip():
        yield "begins or ends with a blank"
    if len(_mnemonics(original)) != len(_mnemonics(form)):
        yield "has another number of & than the English text"
    if sorted(_TAG.findall(original)) != sorted(_TAG.findall(form)):
        yield "has other tags than the English text"
    if _closing(original) != _closing(form) and " " in form:  # one word may be an abbreviation
        yield f"ends with “{form[-1:]}” where the English text ends with “{original[-1:]}”"


def _spelling_faults(code: str, original: str, form: str) -> Iterator[str]:
    bare = _TAG.sub("", form)
    if '"' in original:  # part of a command that is typed as it stands
        bare = bare.replace('"', "")
    yield from (fault for pattern, fault in (*_SPELLING.get(code, ()), *_EVERYWHERE) if pattern.search(bare))


def _texts(id_or_string: str | Iterable[str] | None) -> tuple[str, ...]:
    return (id_or_string or "",) if isinstance(id_or_string, str | None) else tuple(id_or_string)


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def _named(fields: set[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(fields))


def _mnemonics(text: str) -> list[str]:
    return _MNEMONIC.findall(_ENTITY.sub("", text))


def _closing(text: str) -> str:
    return next((sign for sign in _CLOSING if text.endswith(sign)), "")
