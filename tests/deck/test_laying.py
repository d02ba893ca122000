"""Laying out: whatever the text, it stands inside its boxes at sizes that can be read; slides are named and numbered."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jiangtai.deck.brand import Brand
from jiangtai.deck.deck import Box, BoxRole, Grid, Profile
from jiangtai.deck.kinds.lay import lay_sheets
from jiangtai.deck.laying import lay_out
from jiangtai.outline.outline import NO_WORDS, Field, Kind, Outline, Page, PageId, Part, Point, Wording
from jiangtai.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from jiangtai.deck.deck import Deck
    from jiangtai.deck.look import Template
    from jiangtai.deck.scene import Scene, Sheet

_TEXT = st.one_of(
    st.text("的一是在有和人这中大为上个国我以要，。、“”《》", min_size=1, max_size=160),
    st.text("abcdefg hijklm0123456789,.-", min_size=1, max_size=160),
    st.text("😀👍🏽𠮷𡈽①—…·％", min_size=1, max_size=60),
).filter(str.strip)
_FLOORS = {BoxRole.TITLE: 28, BoxRole.BODY: 20, BoxRole.LABEL: 22, BoxRole.CELL: 20, BoxRole.FIGURE: 48}


def _page(kind: Kind, title: str, texts: list[str]) -> Page:
    points = tuple(Point(Wording(t, (Span(0, 1),)), (Point(Wording(t, (Span(0, 1),))),)) for t in texts)
    return Page(PageId("p"), kind, Wording(title, (Span(0, 1),)), points, rows=tuple((t, t) for t in texts))


@pytest.mark.parametrize("kind", [k for k in Kind if k not in (Kind.COVER, Kind.AGENDA, Kind.SECTION, Kind.PICTURE)])
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(title=st.text("的一是在有和人，这中大", min_size=1, max_size=60), texts=st.lists(_TEXT, min_size=1, max_size=7))
def test_nothing_overflows_and_nothing_is_too_small(scene: Scene, kind: Kind, title: str, texts: list[str]) -> None:
    for sheet in lay_sheets(_page(kind, title, texts), scene):
        _check(sheet, scene.template)


def _check(sheet: Sheet, template: Template) -> None:
    for piece in sheet.pieces:
        boxes = [piece] if isinstance(piece, Box) else []
        if isinstance(piece, Grid):
            assert piece.rect.bottom <= template.height * 0.9
            boxes = [cell.box for row in piece.cells for cell in row]
        for box in boxes:
            inside = box.rect.cy - box.insets.top - box.insets.bottom
            assert box.text_height <= inside + 200, (box.name, box.text_height, inside)
            assert box.rect.y >= 0
            assert box.rect.bottom <= template.height
            assert box.size >= _FLOORS[box.role], box.name


def test_a_page_too_long_goes_on_under_a_title_that_says_so(lay: Callable[..., Deck]) -> None:
    texts = [f"第{n}点，" + "要把这件事情认认真真地做好做实，" * 3 for n in range(9)]
    slides = [s for s in lay(_page(Kind.BULLETS, "工作要求", texts)).slides if s.page == "p"]
    titles = ["".join(p.text for p in next(s.boxes()).paragraphs) for s in slides]
    assert titles == ["工作要求"] + ["工作要求（续）"] * (len(slides) - 1)
    assert len(slides) > 1
    assert [s.id for s in slides] == ["p", *(f"p#{n}" for n in range(2, len(slides) + 1))]
    assert len({box.size for s in slides for box in s.boxes() if box.role is BoxRole.BODY}) == 1


@pytest.mark.parametrize("kind", [Kind.BULLETS, Kind.CARDS, Kind.PAIRS, Kind.STEPS, Kind.COMPARE, Kind.FIGURES])
def test_a_page_under_the_title_of_the_one_before_says_that_it_goes_on(template: Template, kind: Kind) -> None:
    first = _page(Kind.BULLETS, "工作要求", ["把这件事做好"])
    again = replace(_page(kind, "工作要求", ["把那件事做好", "把账算清楚"]), id=PageId("q"))
    part = Part("1", Wording("第1部分"), (first, again, replace(again, id=PageId("r"), title=Wording("别的事"))))
    deck = lay_out(Outline(Wording("稿"), "study", (part,)), "", template, Brand())
    assert ["".join(p.text for p in next(s.boxes()).paragraphs) for s in deck.slides] == [
        "工作要求",
        "工作要求（续）",
        "别的事",
    ]


def test_slides_are_numbered_and_have_their_footers(lay: Callable[..., Deck]) -> None:
    deck = lay(_page(Kind.BULLETS, "工作要求", ["一点"]))
    assert [slide.number for slide in deck.slides] == [1, 2, 3]
    words = {box.role: box.paragraphs[0].text for box in deck.slides[2].boxes()}
    assert (words[BoxRole.FOOTER], words[BoxRole.PART], words[BoxRole.NUMBER]) == ("示例单位", "第1部分", "3")
    assert BoxRole.NUMBER not in {box.role for box in deck.slides[0].boxes()}


def test_a_long_footer_is_cut_to_its_line(template: Template) -> None:
    part = Part("1", Wording("一个非常长的部分标题" * 9), (_page(Kind.BULLETS, "题", ["点"]),))
    deck = lay_out(Outline(Wording("稿"), "study", (part,)), "", template, Brand())
    box = next(box for box in deck.slides[0].boxes() if box.role is BoxRole.PART)
    assert len(box.paragraphs[0].lines) == 1
    assert box.paragraphs[0].text.endswith("…")


def test_the_agenda_comes_again_lit_only_from_five_parts_on(template: Template) -> None:
    def kinds(parts: int) -> list[Kind]:
        agenda = Page(PageId("agenda"), Kind.AGENDA, Wording("目录"))
        made = [Part("0", NO_WORDS, (agenda,))]
        for n in range(1, parts + 1):
            section = Page(PageId(f"s{n}"), Kind.SECTION, Wording(f"第{n}部分"))
            made.append(Part(str(n), Wording(f"第{n}部分"), (section,)))
        return [s.kind for s in lay_out(Outline(Wording("稿"), "study", tuple(made)), "", template, Brand()).slides]

    assert kinds(4).count(Kind.AGENDA) == 1
    assert kinds(5)[:3] == [Kind.AGENDA, Kind.AGENDA, Kind.SECTION]
    assert kinds(5).count(Kind.AGENDA) == 6


def test_only_lines_depend_on_the_renderer(template: Template) -> None:
    page = _page(Kind.BULLETS, "到2035年的目标", ["在2035年以前完成3项改革，推动AI与GDP数据的应用" * 3])
    outline = Outline(Wording("稿"), "study", (Part("1", Wording("部分"), (page,)),))
    one, other = (lay_out(outline, "", template, Brand(), profile) for profile in Profile)
    for a, b in zip(one.slides, other.slides, strict=True):
        for x, y in zip(a.boxes(), b.boxes(), strict=True):
            assert (x.rect, x.size, x.text_height) == (y.rect, y.size, y.text_height)
            assert [p.runs for p in x.paragraphs] == [p.runs for p in y.paragraphs]


def test_the_unit_of_the_cover_stands_in_the_footer(template: Template) -> None:
    cover = Page(PageId("c"), Kind.COVER, Wording("稿"), (Point(Wording("某单位"), field=Field.UNIT),))
    part = Part("0", NO_WORDS, (cover, _page(Kind.BULLETS, "题", ["点"])))
    deck = lay_out(Outline(Wording("稿"), "study", (part,)), "", template, Brand())
    assert "某单位" in [box.paragraphs[0].text for box in deck.slides[1].boxes() if box.role is BoxRole.FOOTER]


def test_larger_type_where_the_occasion_asks(template: Template) -> None:
    page = _page(Kind.BULLETS, "题", ["要点一", "要点二"])
    part = Part("0", NO_WORDS, (page,))
    deck = lay_out(Outline(Wording("稿"), "grassroots", (part,)), "", template, Brand())
    assert [float(box.size) for box in deck.slides[0].boxes() if box.role is BoxRole.BODY] == [32.0]


def test_agenda_repeats_never_take_a_talk_over_its_ceiling(lay: Callable[..., Deck]) -> None:
    pages = [Page(PageId(f"p{n}"), Kind.STATEMENT, Wording(f"第{n}句话")) for n in range(20)]
    deck = lay(*pages, headings=7)
    kinds = [slide.kind for slide in deck.slides]
    assert Kind.AGENDA not in kinds[kinds.index(Kind.STATEMENT) :]
