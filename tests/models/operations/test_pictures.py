"""Pictures taken in: upright, small, without what the camera wrote; and a sentence for each that cannot be."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from PIL import Image, ImageCms

from models import operations
from models.errors import RuleViolation
from models.operations import pictures
from models.store.workspace import Workspace
from tests.builders import make_people

ORIENTATION, GPS = 0x0112, 0x8825
UPSIDE_RIGHT = 6


def picture(kind: str = "JPEG", size: tuple[int, int] = (60, 30), mode: str = "RGB", **options: Any) -> bytes:
    """Return a file whose left half is red and whose right half is blue."""
    image = Image.new("RGBA", size, "red")
    image.paste(Image.new("RGBA", (size[0] // 2, size[1]), "blue"), (size[0] // 2, 0))
    to = BytesIO()
    image.convert(mode).save(to, kind, **options)
    return to.getvalue()


def opened(kept: pictures.ScaledPicture) -> Image.Image:
    return Image.open(BytesIO(kept.data))


def test_a_large_photo_is_scaled_down_and_keeps_its_shape() -> None:
    kept = pictures.scaled(picture(size=(3000, 1500)))
    assert (kept.width, kept.height, kept.media_type) == (800, 400, "image/jpeg")
    assert opened(kept).size == (800, 400)


def test_a_small_photo_is_not_blown_up() -> None:
    kept = pictures.scaled(picture(size=(60, 30)))
    assert (kept.width, kept.height) == (60, 30)


def test_a_photo_taken_sideways_stands_upright_and_forgets_where_it_was_taken() -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = UPSIDE_RIGHT
    exif.get_ifd(GPS)[1] = "N"
    kept = pictures.scaled(picture(exif=exif))
    image = opened(kept)
    assert image.size == (30, 60)
    top, bottom = image.getpixel((15, 5)), image.getpixel((15, 55))
    assert top[0] > 200 > top[2]  # type: ignore[index]
    assert bottom[2] > 200 > bottom[0]  # type: ignore[index]
    assert not image.getexif()


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_transparency_is_kept(kind: str) -> None:
    to = BytesIO()
    Image.new("RGBA", (40, 40), (200, 30, 30, 90)).save(to, kind)
    kept = pictures.scaled(to.getvalue())
    assert kept.media_type == "image/png"
    assert opened(kept).getpixel((20, 20))[3] == 90  # type: ignore[index]


@pytest.mark.parametrize(
    ("kind", "mode"),
    [
        ("TIFF", "RGB"),
        ("GIF", "P"),
        ("BMP", "RGB"),
        ("JPEG", "CMYK"),
        ("JPEG", "L"),
        ("PNG", "P"),
        ("PNG", "1"),
    ],
)
def test_every_usual_kind_of_picture_is_read(kind: str, mode: str) -> None:
    kept = pictures.scaled(picture(kind, mode=mode))
    assert opened(kept).mode in {"RGB", "RGBA", "L"}
    assert (kept.width, kept.height) == (60, 30)


def test_colours_of_another_profile_are_converted() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    for odd in (profile, b"no profile at all"):
        kept = pictures.scaled(picture(icc_profile=odd))
        assert "icc_profile" not in opened(kept).info


@pytest.mark.parametrize("source", [b"", b"Name;Firma\r\n", b"%PDF-1.7\n%", b"\xff\xd8\xff", b"<svg/>"])
def test_what_is_no_picture_is_refused(source: bytes) -> None:
    with pytest.raises(RuleViolation, match="not a picture that can be used"):
        pictures.scaled(source)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_a_picture_cut_short_is_refused(kind: str) -> None:
    to = BytesIO()
    Image.effect_noise((400, 400), 80).convert("RGB").save(to, kind)
    with pytest.raises(RuleViolation, match=r"damaged|not a picture"):
        pictures.scaled(to.getvalue()[: len(to.getvalue()) // 2])


def test_a_picture_that_would_fill_the_memory_is_refused() -> None:
    to = BytesIO()
    Image.new("1", (20_000, 20_000)).save(to, "PNG")
    with pytest.raises(RuleViolation, match="at most 120 million pixels"):
        pictures.scaled(to.getvalue())
    with pytest.raises(RuleViolation, match="at most 50 MB"):
        pictures.scaled(b"\xff\xd8\xff" + bytes(50_000_000))


def test_the_same_picture_is_kept_once_and_survives_undo(workspace: Workspace) -> None:
    with workspace.change("Add") as session:
        first, second = make_people(session, 2)
    for person in (first, second):
        with workspace.change("Photo") as session:
            operations.people.set_photo(session, person.id, picture())
    assert workspace.reader.value("SELECT count(*) FROM picture") == 1
    workspace.undo()
    photos = "SELECT count(*) FROM person WHERE photo_id IN (SELECT id FROM picture)"
    assert workspace.reader.value(photos) == 1
    workspace.redo()
    assert workspace.reader.value(photos) == 2


def test_removing_a_photo_can_be_undone(workspace: Workspace) -> None:
    with workspace.change("Add") as session:
        person = make_people(session, 1)[0]
        operations.people.set_photo(session, person.id, picture())
    photo = person.photo_id
    with workspace.change("Remove photo") as session:
        operations.people.remove_photo(session, person.id)
    assert workspace.reader.value("SELECT photo_id FROM person") is None
    workspace.undo()
    assert workspace.reader.value("SELECT photo_id FROM person") == photo
    assert len(workspace.reader.value("SELECT data FROM picture WHERE id = :id", id=photo)) > 100
