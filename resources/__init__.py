"""Paths of the files that come with Podium: fonts, icons, the sample event."""

from dataclasses import dataclass
from pathlib import Path

__all__ = ["SCREEN_FACES", "Face", "fallback_families", "font_faces", "path"]

_HOME = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True)
class Face:
    """One font file: `name` is its PostScript name, `weight` is on the scale of 100 to 900."""

    name: str
    family: str
    weight: int = 400
    italic: bool = False

    @property
    def path(self) -> Path:
        return path("fonts", f"{self.name}.ttf")


# The text font of screen and paper; its figures are all of one width.
SCREEN_FACES = (
    Face("NotoSans-Regular", "Noto Sans"),
    Face("NotoSans-Italic", "Noto Sans", italic=True),
    Face("NotoSans-Medium", "Noto Sans", weight=500),
    Face("NotoSans-SemiBold", "Noto Sans", weight=600),
    Face("NotoSans-Bold", "Noto Sans", weight=700),
)

# In the order in which they are asked for a character that the text font lacks.
_SCRIPTS = ("Arabic", "Hebrew", "Devanagari", "Thai", "Georgian", "Armenian")
_FALLBACK_FACES = (
    *(
        Face(f"NotoSans{script}-{style}", f"Noto Sans {script}", weight=weight)
        for script in _SCRIPTS
        for style, weight in (("Regular", 400), ("Bold", 700))
    ),
    Face("DroidSansFallback", "Droid Sans Fallback"),
    Face("DejaVuSans", "DejaVu Sans"),
)


def path(*parts: str) -> Path:
    """The full path of a file or folder in `resources`, e.g. `path("sample", "event.toml")`."""
    return _HOME.joinpath(*parts)


def font_faces() -> tuple[Face, ...]:
    """All fonts that come with Podium: the text font first, then the others in order of fallback."""
    return SCREEN_FACES + _FALLBACK_FACES


def fallback_families() -> tuple[str, ...]:
    """The families to ask, in this order, for a character that the text font lacks."""
    return tuple(dict.fromkeys(face.family for face in _FALLBACK_FACES))
