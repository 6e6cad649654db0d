"""Photos and logos taken in: turned upright, scaled down, freed of what the camera wrote, and kept once each."""

from __future__ import annotations

import hashlib
import warnings
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError
from sqlalchemy.orm import Session as OrmSession

from models.errors import RuleViolation
from models.pictures import Picture
from translations import N_

LONGEST_SIDE = 800
LARGEST_FILE = 50_000_000
MOST_PIXELS = 120_000_000
JPEG_QUALITY = 88
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP")
KEPT_MODES = frozenset({"RGB", "RGBA", "L", "CMYK"})
JPEG, PNG = "image/jpeg", "image/png"

NO_PICTURE = N_("This file is not a picture that can be used. Choose a JPEG, PNG or WebP file.")
BROKEN = N_("This picture is damaged and cannot be read to its end. Choose another copy of it.")
TOO_LARGE = N_("This picture is too large: at most {limit} million pixels can be read. Scale it down first.")
FILE_TOO_LARGE = N_("This file is too large for a photo: at most {limit} MB. Save it smaller first.")


@dataclass(frozen=True, slots=True)
class ScaledPicture:
    """A picture as it is kept: JPEG, or PNG where parts are transparent; sizes in pixels."""

    media_type: str
    width: int
    height: int
    data: bytes

    @property
    def id(self) -> str:
        """The SHA-256 of the bytes, in hex digits."""
        return hashlib.sha256(self.data).hexdigest()


def add_picture(
    session: OrmSession, source: bytes | ScaledPicture, *, longest_side: int = LONGEST_SIDE
) -> Picture:
    """Keep a picture in the file, once however often it comes. Raises `RuleViolation` as `scaled` does."""
    picture = source if isinstance(source, ScaledPicture) else scaled(source, longest_side=longest_side)
    kept: Picture | None = session.get(Picture, picture.id)
    if kept is None:
        kept = Picture(
            id=picture.id,
            media_type=picture.media_type,
            width=picture.width,
            height=picture.height,
            data=picture.data,
        )
        session.add(kept)
        session.flush()
    return kept


def scaled(source: bytes, *, longest_side: int = LONGEST_SIDE) -> ScaledPicture:
    """Return the picture in the bytes of a file, upright, in sRGB, at most `longest_side` pixels long.

    Takes up to a second for large photos and touches no database, so a worker can do it. Raises `RuleViolation` for
    what is no picture, damaged or too large.
    """
    if len(source) > LARGEST_FILE:
        raise RuleViolation(FILE_TOO_LARGE, column="photo_id", limit=LARGEST_FILE // 1_000_000)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about large pictures and odd metadata; what matters is checked here
        image = _opened(source, longest_side)
        try:
            image = _upright(image, longest_side)
        except (OSError, SyntaxError, ValueError, EOFError, IndexError) as error:
            raise RuleViolation(BROKEN, column="photo_id") from error
    return _written(image)


def _opened(source: bytes, longest_side: int) -> Image.Image:
    try:
        image = Image.open(BytesIO(source), formats=FORMATS)
    except Image.DecompressionBombError as error:
        raise RuleViolation(TOO_LARGE, column="photo_id", limit=MOST_PIXELS // 1_000_000) from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise RuleViolation(NO_PICTURE, column="photo_id") from error
    if image.width * image.height > MOST_PIXELS:
        raise RuleViolation(TOO_LARGE, column="photo_id", limit=MOST_PIXELS // 1_000_000)
    # JPEG can be decoded at an eighth, a quarter or half of its size, which is far quicker.
    image.draft(None, (longest_side, longest_side))
    return image


def _upright(image: Image.Image, longest_side: int) -> Image.Image:
    image.load()
    image = _without_palette(ImageOps.exif_transpose(image))
    image.thumbnail((longest_side, longest_side), Image.Resampling.LANCZOS)
    return _in_srgb(image)


def _without_palette(image: Image.Image) -> Image.Image:
    if image.mode in KEPT_MODES:
        return image
    return image.convert("RGBA" if image.has_transparency_data else "RGB")


def _in_srgb(image: Image.Image) -> Image.Image:
    profile = image.info.get("icc_profile")
    if profile and image.mode in {"RGB", "CMYK"}:
        try:
            own = ImageCms.ImageCmsProfile(BytesIO(profile))
            converted = ImageCms.profileToProfile(
                image, own, ImageCms.createProfile("sRGB"), outputMode="RGB"
            )
            return converted if converted is not None else image
        except (ImageCms.PyCMSError, OSError):
            pass  # an odd profile: better slightly wrong colours than no photo
    return image.convert("RGB") if image.mode == "CMYK" else image


def _written(image: Image.Image) -> ScaledPicture:
    to = BytesIO()
    bare = Image.new(image.mode, image.size)
    bare.paste(image)
    if bare.mode == "RGBA":
        bare.save(to, "PNG", optimize=True)
        media_type = PNG
    else:
        bare.save(to, "JPEG", quality=JPEG_QUALITY, optimize=True)
        media_type = JPEG
    return ScaledPicture(media_type, bare.width, bare.height, to.getvalue())
