"""A slide as painted: where there is ink, and of what colour."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QByteArray, QRect
from PySide6.QtGui import QColor, QImage, QImageWriter
from tests.paint import samples

from jiangtai.deck.deck import Profile, Run
from jiangtai.deck.look import NUMBER_SIGN, Align, Anchor, Bullet, Fill, Image, Shape, Stop, Stroke, Tone
from jiangtai.deck.measure import Pt, to_emu
from jiangtai.paint.press import buffered
from jiangtai.paint.slide import letters_for, slide_image

if TYPE_CHECKING:
    from jiangtai.deck.deck import Piece
    from jiangtai.deck.look import Template

FULL = samples.rect(0, 0, 960, 540)


def painted(*pieces: Piece, look: Template | None = None) -> QImage:
    """Return a slide painted at one pixel a point."""
    template = look or samples.template()
    slide = samples.slide(template, *pieces)
    return slide_image(slide, letters_for(samples.deck(template, slide), template), 960)


def ink(image: QImage, x: int, y: int, cx: int, cy: int) -> list[QColor]:
    """Return the pixels in a rectangle that are not white."""
    part = image.copy(QRect(x, y, cx, cy))
    pixels = (part.pixelColor(i, j) for i in range(part.width()) for j in range(part.height()))
    return [pixel for pixel in pixels if pixel.lightness() < 250]


def is_red(pixel: QColor) -> bool:
    return pixel.red() > 150 and pixel.green() < 120


def test_every_line_stands_on_its_own_baseline() -> None:
    image = painted(samples.box(FULL, samples.paragraph("第一行字", "第二行字")))
    pitch = round(1.32 * samples.STYLE.size)
    assert ink(image, 0, 4, 120, pitch - 8)
    assert ink(image, 0, pitch + 4, 120, pitch - 8)
    assert not ink(image, 0, 2 * pitch + 6, 960, 200)


def test_painting_twice_gives_the_same_pixels() -> None:
    box = samples.box(FULL, samples.paragraph("同样的字 2025"))
    assert painted(box) == painted(box)


def test_emphasis_and_accent_show() -> None:
    plain = painted(samples.box(FULL, samples.paragraph("重点")))
    strong = painted(samples.box(FULL, samples.paragraph("重点", tone=Tone.STRONG)))
    accent = painted(samples.box(FULL, samples.paragraph("重点", tone=Tone.ACCENT)))
    darkness = [sum(255 - pixel.lightness() for pixel in ink(image, 0, 0, 80, 60)) for image in (plain, strong)]
    assert darkness[1] > 1.1 * darkness[0]
    assert any(is_red(pixel) for pixel in ink(accent, 0, 0, 80, 60))
    assert not any(is_red(pixel) for pixel in ink(plain, 0, 0, 80, 60))


def test_alignment_and_anchor_put_text_where_they_say() -> None:
    right = replace(samples.STYLE, align=Align.RIGHT)
    image = painted(samples.box(FULL, samples.paragraph("右下", style=right), anchor=Anchor.BOTTOM))
    assert ink(image, 960 - 60, 540 - 40, 60, 40)
    assert not ink(image, 0, 0, 800, 480)


def test_a_line_that_ends_in_a_hard_break_is_not_spread_over_its_room() -> None:
    left, spread = samples.STYLE, replace(samples.STYLE, align=Align.JUSTIFY)
    going_on = samples.paragraph("甲乙", "丙丁", style=spread)
    broken = replace(going_on, runs=(Run("甲乙\n丙丁"),))
    assert ink(painted(samples.box(FULL, going_on)), 900, 0, 60, 40)
    plain = samples.paragraph("甲乙", "丙丁", style=left)
    assert painted(samples.box(FULL, broken)) == painted(samples.box(FULL, plain))


def test_a_bullet_hangs_before_its_first_line_only() -> None:
    hanging = replace(samples.STYLE, bullet=Bullet("■", samples.RED), margin=to_emu(40), indent=to_emu(-40))
    image = painted(samples.box(FULL, samples.paragraph("一行", "又一行", style=hanging)))
    assert any(is_red(pixel) for pixel in ink(image, 0, 0, 39, 36))
    assert not ink(image, 0, 38, 39, 36)
    assert ink(image, 40, 38, 100, 36)


def test_space_above_the_first_paragraph_counts_for_nothing() -> None:
    first = samples.paragraph("字", before=100)
    assert painted(samples.box(FULL, first)) == painted(samples.box(FULL, samples.paragraph("字")))


def test_a_table_has_its_rules_and_its_words() -> None:
    table = samples.grid((("甲", "乙"), ("丙", "丁")), Stroke(samples.RED, Pt(2)))
    image = painted(table)
    for y in (160, 220):
        assert is_red(image.pixelColor(300, y))
    for x in (100, 300):
        for y in (100, 160):
            assert [pixel for pixel in ink(image, x, y + 3, 40, 50) if not is_red(pixel)]


def test_rows_grow_to_the_face_only_as_libreoffice_draws_them() -> None:
    look = samples.template()
    table = samples.grid((("甲乙丙丁" * 3,),), Stroke(samples.RED, Pt(2)))
    tall = replace(table.cells[0][0].box, paragraphs=(samples.paragraph("甲", "乙", "丙"),))
    grown = replace(table, cells=((replace(table.cells[0][0], box=tall),),))
    ends = {}
    for profile in Profile:
        slide = samples.slide(look, grown)
        deck = replace(samples.deck(look, slide), profile=profile)
        image = slide_image(slide, letters_for(deck, look), 960)
        ends[profile] = max(y for y in range(540) if is_red(image.pixelColor(480, y)))
    assert ends[Profile.POWERPOINT] == pytest.approx(160, abs=1)
    assert ends[Profile.LIBREOFFICE] == pytest.approx(100 + 3 * 1.448 * samples.STYLE.size, abs=2)


def test_letters_are_spaced_as_their_style_says() -> None:
    plain = painted(samples.box(FULL, samples.paragraph("●●")))
    wide = painted(samples.box(FULL, samples.paragraph("●●", style=replace(samples.STYLE, spacing=Pt(40)))))
    assert not ink(plain, 60, 0, 60, 60)
    assert ink(wide, 60, 0, 60, 60)


def test_shapes_stand_behind_the_text_turned_and_filled() -> None:
    red = Fill((Stop(0, samples.RED),))
    fade = Fill((Stop(0, "FF0000"), Stop(1, "0000FF")))
    shapes = (
        Shape(samples.rect(0, 0, 100, 100), fill=red),
        Shape(samples.rect(200, 40, 100, 20), fill=red, rotation=90),
        Shape(samples.rect(400, 0, 100, 100), fill=fade),
        Shape(samples.rect(600, 0, 100, 100), "ellipse", fill=red),
    )
    image = painted(look=samples.template(shapes))
    assert is_red(image.pixelColor(50, 50))
    assert is_red(image.pixelColor(250, 5))
    assert not is_red(image.pixelColor(205, 50))
    assert image.pixelColor(405, 50).red() > 200
    assert image.pixelColor(495, 50).blue() > 200
    assert not is_red(image.pixelColor(602, 2))


def test_a_shape_that_bears_the_slides_number_shows_it() -> None:
    look = samples.template(
        (Shape(samples.rect(0, 0, 200, 60), text=(f"第{NUMBER_SIGN}页",), text_style=samples.STYLE),)
    )
    same = samples.template((Shape(samples.rect(0, 0, 200, 60), text=("第7页",), text_style=samples.STYLE),))
    pictures = []
    for one in (look, same):
        slide = samples.slide(one, number=7)
        pictures.append(slide_image(slide, letters_for(samples.deck(one, slide), one), 960))
    assert pictures[0] == pictures[1]


def test_a_shapes_words_are_broken_at_its_edges_unless_it_says_not() -> None:
    for wraps in (True, False):
        words = Shape(samples.rect(0, 0, 120, 60), text=("甲乙丙丁戊己",), text_style=samples.STYLE, wraps=wraps)
        image = painted(look=samples.template((words,)))
        assert bool(ink(image, 0, 45, 120, 40)) is wraps
        assert bool(ink(image, 130, 0, 40, 40)) is not wraps


def test_a_picture_is_turned_and_faint_as_its_template_says() -> None:
    made = QImage(2, 1, QImage.Format.Format_RGB32)
    made.fill(QColor("#0000FF"))
    made.setPixelColor(0, 0, QColor("#FF0000"))
    blob = buffered(lambda buffer: QImageWriter(buffer, QByteArray(b"png")).write(made))
    place = samples.rect(0, 0, 200, 100)
    plain, mirrored, faint = (
        painted(look=samples.template((one,))).pixelColor(10, 50)
        for one in (Image(place, blob), Image(place, blob, flip_x=True), Image(place, blob, alpha=0.2))
    )
    assert is_red(plain)
    assert mirrored.blue() > 200 > mirrored.red()
    assert faint.green() > 150


def test_a_bullet_without_room_pushes_its_words() -> None:
    tight = replace(samples.STYLE, bullet=Bullet("■", samples.RED))
    image = painted(samples.box(FULL, samples.paragraph("一", style=tight)))
    assert any(is_red(pixel) for pixel in ink(image, 0, 0, 28, 36))
    assert not any(is_red(pixel) for pixel in ink(image, 30, 0, 40, 36))
    assert ink(image, 30, 0, 40, 36)


def test_what_cannot_be_painted_is_a_labelled_outline() -> None:
    look = samples.template(
        (Shape(samples.rect(10, 10, 80, 60), "cloudCallout"), Image(samples.rect(200, 10, 80, 60), b"no"))
    )
    image = painted(look=look)
    assert ink(image, 8, 8, 5, 60)
    assert ink(image, 198, 8, 5, 60)
