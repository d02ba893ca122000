"""The file: what PowerPoint opens is the Deck, in the template's own placeholders, the same bytes every time."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from pptx import Presentation

from jiangtai.deck.deck import Grid
from jiangtai.deck.writing import write
from jiangtai.outline.outline import Kind, Page, PageId, Picture, Point, Wording
from jiangtai.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from jiangtai.deck.deck import Deck
    from jiangtai.deck.look import Template

_TEXT = "第一句话。第二句话。\n下一段话。"
_PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x08\0\0\0\x04"


def _w(text: str) -> Wording:
    return Wording(text, (Span(0, 5),), emphasis=(Span(0, 2),))


@pytest.fixture(scope="module")
def pages() -> tuple[Page, ...]:
    notes = (Span(0, 10), Span(11, 16))
    two = tuple(Point(_w(f"第{n}项<&>"), (Point(_w("右边")),)) for n in (1, 2))
    return (
        Page(PageId("b"), Kind.BULLETS, _w("要点页"), (Point(_w("第一点"), (Point(_w("下一级")),)),), notes=notes),
        Page(PageId("t"), Kind.PAIRS, _w("对照页"), two, heads=(Wording("左"), Wording("右"))),
        Page(PageId("g"), Kind.PICTURE, _w("图文页"), two, picture=Picture("x.png", "图的说明", _PNG)),
        Page(PageId("l"), Kind.LOCAL, _w("结合实际")),
    )


@pytest.fixture
def deck(lay: Callable[..., Deck], pages: tuple[Page, ...]) -> Deck:
    return lay(*pages, text=_TEXT)


@pytest.fixture
def file(deck: Deck, template: Template) -> bytes:
    return write(deck, template)


def _part(file: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(file)) as opened:
        return opened.read(name).decode()


def test_the_same_deck_gives_the_same_bytes(deck: Deck, template: Template, file: bytes) -> None:
    assert write(deck, template) == file


def test_every_box_is_a_placeholder_with_the_decks_words(deck: Deck, file: bytes) -> None:
    opened = Presentation(io.BytesIO(file))
    assert len(opened.slides) == len(deck.slides)
    for slide, written in zip(deck.slides, opened.slides, strict=True):
        assert written.slide_layout.name == slide.layout.name
        assert all(shape.is_placeholder for shape in written.shapes)
        words = [
            "\n".join(p.text for p in frame.paragraphs).replace("\v", "\n")
            for shape in written.shapes
            for frame in (
                [cell.text_frame for row in shape.table.rows for cell in row.cells]
                if shape.has_table
                else [shape.text_frame]
                if shape.has_text_frame
                else []
            )
        ]
        assert words == ["\n".join(p.text for p in box.paragraphs) for box in slide.boxes()]


def test_what_is_inherited_is_not_written(file: bytes) -> None:
    bullets = _part(file, "ppt/slides/slide3.xml")
    assert "<a:latin" not in bullets
    assert " sz=" not in bullets
    assert "<a:off" not in bullets.split("</p:grpSpPr>")[1]
    assert bullets.count('lang="zh-CN"') == bullets.count("<a:rPr") > 3


def test_tones_name_theme_colours(file: bytes, template: Template) -> None:
    bullets = _part(file, "ppt/slides/slide3.xml")
    assert "srgbClr" not in bullets
    assert set(re.findall('schemeClr val="([^"]+)"', bullets)) <= {look.scheme for look in template.tones.values()}


def test_notes_are_paragraphs_and_only_where_there_are_some(file: bytes) -> None:
    opened = Presentation(io.BytesIO(file))
    assert [slide.has_notes_slide for slide in opened.slides] == [False, False, True, False, False, False]
    frame = opened.slides[2].notes_slide.notes_text_frame
    assert frame is not None
    assert [p.text for p in frame.paragraphs] == ["第一句话。第二句话。", "下一段话。"]


def test_hidden_named_and_sectioned(deck: Deck, file: bytes) -> None:
    last = _part(file, "ppt/slides/slide6.xml")
    assert 'show="0"' in last
    assert '<p:cSld name="l">' in last
    sections = _part(file, "ppt/presentation.xml")
    assert re.findall('section name="([^"]+)"', sections) == [chapter.name for chapter in deck.chapters]
    assert re.findall('p14:sldId id="([0-9]+)"', sections) == [str(256 + n) for n in range(6)]


def test_tables_are_native_with_the_templates_style(deck: Deck, file: bytes, template: Template) -> None:
    grid = next(piece for piece in deck.slides[3].pieces if isinstance(piece, Grid))
    table = _part(file, "ppt/slides/slide4.xml")
    assert f"<a:tableStyleId>{template.table.style_id}</a:tableStyleId>" in table
    assert 'firstRow="1"' in table
    assert table.count("<a:gridCol") == len(grid.columns) == 3
    assert "第1项&lt;&amp;&gt;".replace("第1", "") in table


def test_a_picture_is_kept_once_with_its_words(file: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(file)) as opened:
        media = [name for name in opened.namelist() if name.startswith("ppt/media/deck")]
    assert len(media) == 1
    assert 'descr="图的说明"' in _part(file, "ppt/slides/slide5.xml")


def test_properties_say_language_and_title_and_no_author(file: bytes) -> None:
    core = _part(file, "docProps/core.xml")
    assert "<dc:title>示例讲稿</dc:title>" in core
    assert "<dc:language>zh-CN</dc:language>" in core
    assert "creator" not in core


def test_the_trace_holds_spans_and_no_words(file: bytes) -> None:
    trace = _part(file, "customXml/item1.xml")
    assert 'page="b" kind="bullets"><w s="0-5"/>' in trace
    assert 'occasion="study"' in trace
    assert "要点" not in trace


def test_characters_xml_cannot_hold_are_left_out(lay: Callable[..., Deck], template: Template) -> None:
    page = Page(PageId("x"), Kind.BULLETS, Wording("题"), (Point(Wording("坏\x00\x0b字\ufffe符")),))
    opened = Presentation(io.BytesIO(write(lay(page), template)))
    assert opened.slides[2].placeholders[1].text_frame.text == "坏字符"


def test_the_templates_own_slides_are_dropped_and_its_layouts_kept(deck: Deck, template: Template) -> None:
    again = write(deck, replace(template, blob=write(deck, template)))
    opened = Presentation(io.BytesIO(again))
    assert len(opened.slides) == len(deck.slides)
    assert len(opened.slide_layouts) == len(template.layouts)


def test_english_is_marked_as_english(lay: Callable[..., Deck], template: Template) -> None:
    points = (Point(Wording("Learn first aid")), Point(Wording("学会急救")), Point(Wording("12%")))
    file = write(lay(Page(PageId("x"), Kind.BULLETS, Wording("Title"), points)), template)
    marked = re.findall('<a:rPr lang="([^"]+)"[^>]*/?><a:t>([^<]+)', _part(file, "ppt/slides/slide3.xml"))
    assert ("en-US", "Learn first aid") in marked
    assert {lang for lang, text in marked if text in {"学会急救", "12%"}} == {"zh-CN"}


def test_an_english_speech_says_so_in_its_properties(deck: Deck, template: Template) -> None:
    english = replace(deck, properties=replace(deck.properties, language="en-US"))
    assert "<dc:language>en-US</dc:language>" in _part(write(english, template), "docProps/core.xml")


def test_an_author_is_named_only_where_there_is_one(deck: Deck, template: Template) -> None:
    named = replace(deck, properties=replace(deck.properties, author="某单位<&>"))
    assert "<dc:creator>某单位&lt;&amp;&gt;</dc:creator>" in _part(write(named, template), "docProps/core.xml")


def test_every_slide_reads_from_its_title_to_its_number(deck: Deck, file: bytes) -> None:
    for number, slide in enumerate(deck.slides, 1):
        types = re.findall('<p:ph(?: type="([^"]+)")?', _part(file, f"ppt/slides/slide{number}.xml"))
        assert types[0] in {"title", "ctrTitle"}, slide.id
        assert types[-1] == "sldNum" or types == ["ctrTitle"]


def test_tables_and_pictures_have_words_for_those_who_cannot_see_them(
    lay: Callable[..., Deck], template: Template
) -> None:
    mute = Page(PageId("g"), Kind.PICTURE, Wording("培训现场"), picture=Picture("a.png", "", _PNG))
    table = Page(PageId("t"), Kind.TABLE, Wording("各县进展"), rows=(("县", "数"), ("甲", "1")))
    file = write(lay(mute, table), template)
    assert 'descr="培训现场"' in _part(file, "ppt/slides/slide3.xml")
    assert 'descr="各县进展"' in _part(file, "ppt/slides/slide4.xml")


def test_a_squeezed_title_says_its_line_pitch(lay: Callable[..., Deck], template: Template) -> None:
    page = Page(PageId("x"), Kind.BULLETS, Wording("把这件关系长远的大事办好办实办到底" * 5), (Point(Wording("点")),))
    slide = _part(write(lay(page), template), "ppt/slides/slide3.xml")
    assert "<a:lnSpc>" in slide.split("</p:sp>")[0]
