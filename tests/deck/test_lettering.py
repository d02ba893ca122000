"""Lettering: what a drawn shape says, and how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from jiangtai.deck.lettering import lists_of, read_words
from jiangtai.deck.look import NUMBER_SIGN, Align
from jiangtai.deck.measure import Pt
from jiangtai.deck.palette import read_palette
from jiangtai.deck.schema import q
from jiangtai.deck.textstyles import Cascade, Fonts

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from jiangtai.deck.look import TextStyle

SPACE = q("a:x")[1:-2]


def parsed(inside: str, name: str = "txBody") -> Element:
    return etree.fromstring(f'<a:{name} xmlns:a="{SPACE}">{inside}</a:{name}>')


def styled(body: Element, style: Element | None = None) -> TextStyle:
    theme = parsed('<a:clrScheme><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1></a:clrScheme>', "theme")
    palette = read_palette(theme, {"bg1": "lt1", "tx1": "dk1"})
    return Cascade(palette, Fonts({})).styles([*lists_of(body, style)])[0]


def test_the_number_of_a_slide_is_known_for_what_it_is() -> None:
    body = parsed('<a:p><a:r><a:t>第</a:t></a:r><a:fld type="slidenum"><a:t>&lt;number&gt;</a:t></a:fld></a:p>')
    assert list(read_words(body)) == [f"第{NUMBER_SIGN}"]


def test_a_break_starts_another_line() -> None:
    body = parsed("<a:p><a:r><a:t>上行</a:t></a:r><a:br/><a:r><a:t>下行</a:t></a:r></a:p>")
    assert list(read_words(body)) == ["上行", "下行"]


def test_words_look_as_their_first_run_and_paragraph_say() -> None:
    run = '<a:rPr sz="2000" b="1"><a:solidFill><a:srgbClr val="C8102E"/></a:solidFill></a:rPr>'
    body = parsed(f'<a:lstStyle/><a:p><a:pPr algn="ctr"/><a:r>{run}<a:t>某单位</a:t></a:r></a:p>')
    style = styled(body)
    assert (style.size, style.bold, style.colour, style.align) == (Pt(20), True, "C8102E", Align.CENTRE)


def test_words_without_a_colour_take_their_shape_styles() -> None:
    style = parsed('<a:fontRef idx="minor"><a:srgbClr val="FFFFFF"/></a:fontRef>', "style")
    assert styled(parsed("<a:p><a:r><a:t>某单位</a:t></a:r></a:p>"), style).colour == "FFFFFF"
