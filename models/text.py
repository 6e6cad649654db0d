"""Texts made below the interface: content in several languages, and sentences translated late."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from translations import Language

LANGUAGES = ("de", "fr", "en")


def join_texts(texts: Mapping[str, str]) -> dict[str, str]:
    """Return `texts` stripped, without the empty ones, in alphabetical order of their languages."""
    return {code: texts[code].strip() for code in sorted(texts) if texts[code] and texts[code].strip()}


class Translated(Mapping[str, str]):
    """One piece of content in several languages: `Translated({"de": "Eröffnung", "fr": "Ouverture"})`.

    Immutable and hashable. Empty texts are not kept, so a language that is a key has a text.
    """

    __slots__ = ("_texts",)

    def __init__(self, texts: Mapping[str, str] | None = None, **by_language: str) -> None:
        self._texts = join_texts({**(texts or {}), **by_language})

    def __getitem__(self, language: str) -> str:
        return self._texts[language]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    def __hash__(self) -> int:
        return hash(tuple(self._texts.items()))

    def __repr__(self) -> str:
        return f"Translated({self._texts!r})"

    def best(self, language: str, order: tuple[str, ...] = LANGUAGES) -> str:
        """Return the text in `language`, else in the first language of `order` that has one, else any, else ''."""
        for code in (language, *order, *self._texts):
            if code in self._texts:
                return self._texts[code]
        return ""

    def missing(self, order: tuple[str, ...] = LANGUAGES) -> tuple[str, ...]:
        """Return the languages of `order` that have no text."""
        return tuple(code for code in order if code not in self._texts)

    def with_text(self, language: str, text: str) -> Translated:
        """Return a copy that says `text` in `language`; an empty text takes the language out."""
        return Translated({**self._texts, language: text})

    def dumps(self) -> str:
        """Return the JSON in which the file keeps it, the same for equal values."""
        return json.dumps(self._texts, ensure_ascii=False, sort_keys=True)

    @classmethod
    def loads(cls, stored: str | None) -> Translated:
        """Read what `dumps` wrote; nothing stored is no text."""
        return cls(json.loads(stored)) if stored else cls()


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence kept untranslated until somebody reads it: `Text("{name} has no room.", name="Opening")`.

    A field that is a `time` is written as a clock time, a `date` with its weekday and month, as each language does.
    Exceptions, findings, labels of changes and progress carry it, so that each reader gets their own language.
    """

    msgid: str
    fields: Mapping[str, Any] = field(default_factory=dict)
    plural_msgid: str | None = None
    count: int = 0

    def __init__(self, msgid: str, /, **fields: Any) -> None:
        object.__setattr__(self, "msgid", msgid)
        object.__setattr__(self, "fields", fields)
        object.__setattr__(self, "plural_msgid", None)
        object.__setattr__(self, "count", 0)

    @classmethod
    def plural(cls, singular: str, plural: str, /, *, count: int, **fields: Any) -> Text:
        """Make a sentence that depends on `count`, which is also its field `{count}`."""
        text = cls(singular, count=count, **fields)
        object.__setattr__(text, "plural_msgid", plural)
        object.__setattr__(text, "count", count)
        return text

    def render(self, language: Language) -> str:
        """Return the sentence in `language`, its fields filled in."""
        if self.plural_msgid is None:
            sentence = language.gettext(self.msgid)
        else:
            sentence = language.ngettext(self.msgid, self.plural_msgid, self.count)
        if not self.fields:
            return sentence
        return sentence.format(**{name: _rendered(value, language) for name, value in self.fields.items()})

    def dumps(self) -> str:
        """Return the JSON in which the journal keeps it; fields must be texts, numbers or words."""
        return json.dumps(_stored(self), ensure_ascii=False)

    @classmethod
    def loads(cls, stored: str) -> Text:
        """Read what `dumps` wrote."""
        return _text(json.loads(stored))

    def __hash__(self) -> int:
        return hash(self.dumps())


def _stored(text: Text) -> dict[str, Any]:
    fields = {
        name: _stored(value) if isinstance(value, Text) else _plain(value)
        for name, value in text.fields.items()
    }
    stored: dict[str, Any] = {"msgid": text.msgid, "fields": fields}
    if text.plural_msgid is not None:
        stored |= {"plural": text.plural_msgid, "count": text.count}
    return stored


def _text(stored: Mapping[str, Any]) -> Text:
    fields = {
        name: _text(value) if isinstance(value, Mapping) and "msgid" in value else _unplain(value)
        for name, value in stored["fields"].items()
    }
    if "plural" in stored:
        fields.pop("count", None)
        return Text.plural(stored["msgid"], stored["plural"], count=stored["count"], **fields)
    return Text(stored["msgid"], **fields)


def _plain(value: Any) -> Any:
    if isinstance(value, Translated):
        return {"translated": dict(value)}
    return value if isinstance(value, (int, str)) or value is None else str(value)


def _unplain(value: Any) -> Any:
    return Translated(value["translated"]) if isinstance(value, Mapping) else value


def _rendered(value: Any, language: Language) -> Any:
    if isinstance(value, Text):
        return value.render(language)
    if isinstance(value, Translated):
        return value.best(language.code)
    if isinstance(value, time):
        return language.clock(value)
    if isinstance(value, date) and not isinstance(value, datetime):
        return language.date(value, "weekday_day_month")
    return value
