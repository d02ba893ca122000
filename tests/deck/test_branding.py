"""An organisation's colours and faces reach the file through its theme, and fitting holds for them."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from jiangtai.deck.brand import Brand
from jiangtai.deck.branding import branded, weak_colours
from jiangtai.deck.laying import lay_out
from jiangtai.deck.look import Tone
from jiangtai.deck.template import read_template
from jiangtai.deck.writing import write
from jiangtai.outline.outline import Kind, Outline, Page, PageId, Part, Point, Wording
from jiangtai.shipped import shipped

if TYPE_CHECKING:
    from jiangtai.deck.look import Template

GREEN = Brand(colours=(("main", "1F7A4D"),))
DOMESTIC = Brand(fonts="信创")
PAGE = Page(PageId("p"), Kind.BULLETS, Wording("标题"), tuple(Point(Wording(f"第{n}点要求")) for n in range(4)))
OUTLINE = Outline(Wording("稿"), "study", (Part("1", Wording("部分"), (PAGE,)),))


def _parts(template: Template, brand: Brand) -> dict[str, str]:
    file = write(lay_out(OUTLINE, "", template, brand), template)
    with zipfile.ZipFile(io.BytesIO(file)) as opened:
        return {name: opened.read(name).decode() for name in opened.namelist() if name.endswith(".xml")}


def test_a_colour_changes_in_the_theme_and_nowhere_else(template: Template) -> None:
    plain, green = _parts(template, Brand()), _parts(template, GREEN)
    changed = {name for name in plain if plain[name] != green[name]}
    assert changed == {"ppt/theme/theme1.xml", "ppt/theme/theme2.xml"}
    assert '<a:accent1><a:srgbClr val="1F7A4D"/>' in green["ppt/theme/theme1.xml"]
    assert "C8102E" not in green["ppt/theme/theme1.xml"]


def test_the_preview_sees_the_colour_too(template: Template) -> None:
    green = branded(template, GREEN)
    assert green.tones[Tone.STRONG].colour == "1F7A4D"
    assert green.layouts["要点"].backdrop != template.layouts["要点"].backdrop
    assert green.table.head.below is not None
    assert green.table.head.below.colour == "1F7A4D"


def test_shades_and_tints_follow_their_colour(template: Template) -> None:
    green = branded(template, GREEN)
    assert green.colours["hlink"] == "1F7A4D"
    for name in ("accent4", "accent5", "accent6"):
        red, lime, blue = (int(green.colours[name][at : at + 2], 16) for at in (0, 2, 4))
        assert lime > max(red, blue)
    assert green.colours["dk1"] == template.colours["dk1"]


def test_a_font_set_is_named_in_the_theme_and_fitting_holds_for_its_tallest_face(template: Template) -> None:
    parts = _parts(template, DOMESTIC)
    assert parts["ppt/theme/theme1.xml"].count('typeface="思源黑体 CN"') == 6
    assert "思源" not in parts["ppt/slides/slide1.xml"]
    assert branded(template, DOMESTIC).face.height > template.face.height
    plain, domestic = (lay_out(OUTLINE, "", template, brand).slides[0] for brand in (Brand(), DOMESTIC))
    heights = [[box.text_height for box in slide.boxes()][1] for slide in (plain, domestic)]
    assert heights[1] > heights[0] or [b.size for b in domestic.boxes()][1] < [b.size for b in plain.boxes()][1]


def test_what_a_template_does_not_know_leaves_it_as_it_is(template: Template) -> None:
    for brand in (
        Brand(),
        Brand(fonts="通用"),
        Brand(fonts="不存在"),
        Brand(colours=(("third", "112233"), ("main", "绿"))),
    ):
        assert branded(template, brand) is template
    own = replace(template, roles={}, faces={})
    assert branded(own, replace(GREEN, fonts="信创")) is own


def test_branding_twice_is_branding_once(template: Template) -> None:
    green = branded(template, GREEN)
    assert branded(green, GREEN) is green


@pytest.mark.parametrize(("brand", "colour", "weak"), [("redcross", "1F5FAE", False), ("redcross", "FFC000", True)])
def test_a_colour_too_weak_to_be_read_is_a_finding(brand: str, colour: str, weak: bool) -> None:  # noqa: FBT001  # a case
    found = weak_colours(read_template(shipped("templates") / brand), Brand(colours=(("main", colour),)))
    assert [finding.code for finding in found] == ["colour-weak"] * weak
