"""What each kind of slide does with its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jiangtai.deck.deck import Box, BoxRole, Grid, Photo
from jiangtai.deck.kinds.dealing import Card, groups
from jiangtai.deck.look import Align, Tone
from jiangtai.outline.outline import Field, Kind, Origin, Page, PageId, Picture, Point, Wording

if TYPE_CHECKING:
    from collections.abc import Callable

    from jiangtai.deck.scene import Sheet

_PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x08\0\0\0\x04"


def _point(text: str, *below: str) -> Point:
    return Point(Wording(text), tuple(Point(Wording(one)) for one in below))


def _page(kind: Kind, *points: Point, title: str = "标题", heads: tuple[Wording, ...] = ()) -> Page:
    return Page(PageId("p"), kind, Wording(title), points, heads=heads)


def _texts(sheet: Sheet, role: BoxRole = BoxRole.BODY) -> list[str]:
    boxes = [piece for piece in sheet.pieces if isinstance(piece, Box) and piece.role is role]
    return [paragraph.text for box in boxes for paragraph in box.paragraphs]


def _grid(sheet: Sheet) -> Grid:
    return next(piece for piece in sheet.pieces if isinstance(piece, Grid))


@pytest.mark.parametrize(
    ("count", "most", "sizes"),
    [(6, 6, [6]), (7, 4, [4, 3]), (9, 4, [3, 3, 3]), (13, 4, [4, 3, 3, 3]), (5, 4, [3, 2])],
)
def test_many_cards_stand_on_even_pages_never_alone(count: int, most: int, sizes: list[int]) -> None:
    cards = [Card(n, _point("x")) for n in range(count)]
    assert [len(group) for group in groups(cards, most)] == sizes


@pytest.mark.parametrize(
    ("count", "layout"), [(2, "卡片二"), (3, "卡片三"), (4, "卡片四"), (5, "卡片五"), (6, "卡片六")]
)
def test_cards_take_the_layout_of_their_number(
    sheets: Callable[[Page], tuple[Sheet, ...]], count: int, layout: str
) -> None:
    (sheet,) = sheets(_page(Kind.CARDS, *(_point(f"坚持第{n}条", "一行说明") for n in range(count))))
    assert sheet.layout.name == layout
    assert _texts(sheet, BoxRole.LABEL)[0] == "1\t坚持第0条"


@pytest.mark.parametrize(
    ("labels", "shown"),
    [
        (("1、记好台账", "2、修好路灯"), ["1、\t记好台账", "2、\t修好路灯"]),
        (("（二）记好台账", "（四）修好路灯"), ["（二）\t记好台账", "（四）\t修好路灯"]),
        (("1、记好台账", "修好路灯"), ["1\t1、记好台账", "2\t修好路灯"]),
    ],
)
def test_a_number_the_labels_bring_along_stands_in_the_numerals_place(
    sheets: Callable[[Page], tuple[Sheet, ...]], labels: tuple[str, ...], shown: list[str]
) -> None:
    (sheet,) = sheets(_page(Kind.CARDS, *(_point(label, "一行说明") for label in labels)))
    assert _texts(sheet, BoxRole.LABEL) == shown


def test_labels_in_a_row_make_their_lines_level(sheets: Callable[[Page], tuple[Sheet, ...]]) -> None:
    long = "坚持有效市场和有为政府相结合这一条要求"
    (sheet,) = sheets(_page(Kind.CARDS, _point(long, "说明"), _point("短", "说明"), _point("短", "说明")))
    tops = {piece.rect.y for piece in sheet.pieces if isinstance(piece, Box) and piece.role is BoxRole.BODY}
    assert len(tops) == 1


def test_a_lone_card_is_a_point(sheets: Callable[[Page], tuple[Sheet, ...]]) -> None:
    assert sheets(_page(Kind.CARDS, _point("只有一条", "说明")))[0].layout.name == "要点"


def test_pairs_are_numbered_through_and_say_which_stand_here(sheets: Callable[[Page], tuple[Sheet, ...]]) -> None:
    heads = (Wording("部署"), Wording("举措"))
    made = sheets(_page(Kind.PAIRS, *(_point(f"第{n}项部署", f"第{n}项举措") for n in range(1, 13)), heads=heads))
    titles = [_texts(sheet, BoxRole.TITLE)[0] for sheet in made]
    assert titles == ["标题（1—4／12）", "标题（5—8／12）", "标题（9—12／12）"]
    rows = [
        [cell.box.paragraphs[0].text if cell.box.paragraphs else "" for cell in row] for row in _grid(made[1]).cells
    ]
    assert rows[0] == ["", "部署", "举措"]
    assert rows[1] == ["5", "第5项部署", "第5项举措"]


def test_pairs_of_an_unknown_frame_have_no_head_row(sheets: Callable[[Page], tuple[Sheet, ...]]) -> None:
    grid = _grid(sheets(_page(Kind.PAIRS, _point("左", "右"), _point("左", "右")))[0])
    assert (grid.head, len(grid.cells)) == (False, 2)
    assert sum(grid.rows) == grid.rect.cy
    assert sum(grid.columns) == grid.rect.cx


def test_figures_share_the_width(sheets: Callable[[Page], tuple[Sheet, ...]]) -> None:
    (sheet,) = sheets(_page(Kind.FIGURES, _point("3.2亿元", "投入"), _point("96%", "覆盖率")))
    figures = [piece for piece in sheet.pieces if isinstance(piece, Box) and piece.role is BoxRole.FIGURE]
    body = sheet.layout.slot(24)
    assert body is not None
    assert figures[1].rect.right == pytest.approx(body.rect.right, abs=5)
    assert all(len(box.paragraphs[0].lines) == 1 for box in figures)


def test_the_cover_shows_filled_fields_only_with_the_occasions_label(
    sheets: Callable[[Page], tuple[Sheet, ...]],
) -> None:
    points = (
        Point(Wording("某某单位负责人 王可"), field=Field.AUTHOR),
        Point(Wording("李四"), field=Field.SPEAKER),
        Point(Wording(""), field=Field.UNIT),
        Point(Wording("2025年12月3日"), field=Field.DATE),
    )
    (sheet,) = sheets(Page(PageId("c"), Kind.COVER, Wording("讲稿标题"), points))
    assert _texts(sheet) == ["原文作者\u3000某某单位负责人 王可", "领学人\t李\u3000四", "日\u3000期\t2025年12月3日"]


def test_a_section_shows_its_numeral_and_where_we_are(sheets: Callable[[Page], tuple[Sheet, ...]]) -> None:
    (sheet,) = sheets(_page(Kind.SECTION, _point("这一部分说什么"), title="第二部分的标题"))
    assert _texts(sheet, BoxRole.FIGURE) == ["02"]
    dots = next(piece for piece in sheet.pieces if isinstance(piece, Box) and piece.idx == 15)
    assert [run.tone for run in dots.paragraphs[0].runs] == [Tone.QUIET, Tone.ACCENT, Tone.QUIET]


def test_local_is_hidden_until_somebody_writes_on_it(sheets: Callable[[Page], tuple[Sheet, ...]]) -> None:
    prompt = Point(Wording("本单位现状", (), Origin.FURNITURE))
    answer = Point(Wording("我们已经做了三件事", (), Origin.OWN))
    assert sheets(_page(Kind.LOCAL, prompt))[0].hidden
    assert sheets(_page(Kind.LOCAL))[0].hidden
    assert not sheets(_page(Kind.LOCAL, prompt, answer))[0].hidden


def test_questions_are_numbered(sheets: Callable[[Page], tuple[Sheet, ...]]) -> None:
    assert _texts(sheets(_page(Kind.QUESTIONS, _point("问一？"), _point("问二？")))[0]) == ["1\t问一？", "2\t问二？"]


def test_a_statement_too_long_for_large_type_is_quoted_whole(sheets: Callable[[Page], tuple[Sheet, ...]]) -> None:
    long = "这是一句很长很长的话，" * 30
    made = sheets(_page(Kind.STATEMENT, title=long))
    assert {sheet.layout.name for sheet in made} == {"原文"}
    assert "".join(text for sheet in made for text in _texts(sheet)).replace("\n", "") == long


def test_a_table_repeats_its_head_row(sheets: Callable[[Page], tuple[Sheet, ...]]) -> None:
    rows = (("项目", "数量"), *((f"第{n}项", str(n)) for n in range(20)))
    made = sheets(Page(PageId("t"), Kind.TABLE, Wording("表"), rows=rows))
    assert len(made) > 1
    assert all(_grid(sheet).cells[0][0].box.paragraphs[0].text == "项目" for sheet in made)
    assert sum(len(_grid(sheet).cells) - 1 for sheet in made) == 20
    assert all(len(_grid(sheet).cells) <= 9 for sheet in made)


def test_a_wide_table_goes_on_beside_its_first_column(sheets: Callable[[Page], tuple[Sheet, ...]]) -> None:
    rows = tuple(tuple(f"{r}.{c}" for c in range(9)) for r in range(3))
    made = sheets(Page(PageId("t"), Kind.TABLE, Wording("表"), rows=rows))
    assert all(len(_grid(sheet).columns) <= 6 for sheet in made)
    assert all(_grid(sheet).cells[1][0].box.paragraphs[0].text == "1.0" for sheet in made)


def test_a_picture_stands_whole_beside_the_points(sheets: Callable[[Page], tuple[Sheet, ...]]) -> None:
    page = Page(PageId("p"), Kind.PICTURE, Wording("图"), (_point("说明"),), picture=Picture("a.png", "一张图", _PNG))
    (sheet,) = sheets(page)
    photo = next(piece for piece in sheet.pieces if isinstance(piece, Photo))
    assert photo.rect.cx == pytest.approx(2 * photo.rect.cy, rel=0.001)


def test_a_picture_that_cannot_be_shown_leaves_the_points(sheets: Callable[[Page], tuple[Sheet, ...]]) -> None:
    page = Page(PageId("p"), Kind.PICTURE, Wording("图"), (_point("说明"),), picture=Picture("a.svg", "", b"<svg/>"))
    assert sheets(page)[0].layout.name == "要点"


def test_two_sides_are_compared_and_three_are_points(sheets: Callable[[Page], tuple[Sheet, ...]]) -> None:
    two = sheets(_page(Kind.COMPARE, _point("过去", "少"), _point("现在", "多")))
    assert _texts(two[0], BoxRole.LABEL) == ["过去", "现在"]
    assert sheets(_page(Kind.COMPARE, *(_point(f"第{n}面", "话") for n in range(3))))[0].layout.name == "要点"


def test_steps_share_the_height(sheets: Callable[[Page], tuple[Sheet, ...]]) -> None:
    (three,) = sheets(_page(Kind.STEPS, *(_point(f"第{n}步", "做什么") for n in range(3))))
    seven = sheets(_page(Kind.STEPS, *(_point(f"第{n}步", "做什么") for n in range(7))))
    heights = {piece.rect.cy for piece in three.pieces if isinstance(piece, Box) and piece.role is BoxRole.LABEL}
    slot = three.layout.slot(21)
    assert slot is not None
    assert heights.pop() > slot.rect.cy
    assert [len(_texts(sheet, BoxRole.LABEL)) for sheet in seven] == [4, 3]


def test_a_table_of_paragraphs_becomes_points(sheets: Callable[[Page], tuple[Sheet, ...]]) -> None:
    rows = tuple(tuple("这一格里写了很长很长的一段话，" * 20 for _ in range(4)) for _ in range(2))
    made = sheets(Page(PageId("t"), Kind.TABLE, Wording("表"), rows=rows))
    assert {sheet.layout.name for sheet in made} == {"要点"}


def test_what_stands_below_a_point_goes_on_with_it(sheets: Callable[[Page], tuple[Sheet, ...]]) -> None:
    points = [_point(f"第{n}个要点说的是一件事" * 2, "说明它的一句话", "再说明它的一句话") for n in range(5)]
    made = sheets(_page(Kind.BULLETS, *points))
    assert len(made) > 1
    for sheet in made:
        assert "要点" in _texts(sheet)[0]
        assert "再说明" in _texts(sheet)[-1]


def test_a_closing_too_long_to_be_large_is_quoted_under_its_own_word(
    sheets: Callable[[Page], tuple[Sheet, ...]],
) -> None:
    (sheet, *_) = sheets(_page(Kind.CLOSING, title="让我们团结起来，为把家乡建设得更加美好而努力奋斗，" * 8))
    assert _texts(sheet, BoxRole.TITLE) == ["结束语"]


def test_a_title_does_not_break_after_a_set_phrase_that_goes_on(
    sheets: Callable[[Page], tuple[Sheet, ...]],
) -> None:
    (sheet,) = sheets(_page(Kind.SECTION, title="把全会精神贯彻到推动红十字事业高质量发展全过程、各方面"))
    assert _texts(sheet, BoxRole.TITLE) == ["把全会精神贯彻到推动红十字事业\n高质量发展全过程、各方面"]


def test_numbers_end_under_each_other_and_words_do_not(sheets: Callable[[Page], tuple[Sheet, ...]]) -> None:
    rows = (("县区", "人数", "比例", "备注"), ("东城", "1,204", "81.4%", "好"), ("西山", "860", "-6%", "12人"))
    grid = _grid(sheets(Page(PageId("t"), Kind.TABLE, Wording("表"), rows=rows))[0])
    aligns = [[cell.box.paragraphs[0].style.align for cell in row] for row in grid.cells]
    assert aligns == [[Align.LEFT, Align.RIGHT, Align.RIGHT, Align.LEFT]] * 3


def test_a_short_table_stands_near_the_middle(sheets: Callable[[Page], tuple[Sheet, ...]]) -> None:
    (sheet,) = sheets(_page(Kind.PAIRS, _point("左", "右"), _point("左", "右")))
    slot, grid = sheet.layout.slot(1), _grid(sheet)
    assert slot is not None
    above, below = grid.rect.y - slot.rect.y, slot.rect.bottom - grid.rect.bottom
    assert 0 < above < below


def test_short_cards_stand_towards_the_middle_together(sheets: Callable[[Page], tuple[Sheet, ...]]) -> None:
    (sheet,) = sheets(_page(Kind.CARDS, _point("第一项", "一行"), _point("第二项", "一行" * 20)))
    labels = [piece for piece in sheet.pieces if isinstance(piece, Box) and piece.role is BoxRole.LABEL]
    slot = sheet.layout.slot(21)
    assert slot is not None
    assert labels[0].rect.y == labels[1].rect.y > slot.rect.y


def test_what_stands_below_a_point_stays_nearer_to_it(sheets: Callable[[Page], tuple[Sheet, ...]]) -> None:
    (sheet,) = sheets(_page(Kind.BULLETS, _point("第一点", "说明"), _point("第二点", "说明")))
    body = next(piece for piece in sheet.pieces if isinstance(piece, Box) and piece.role is BoxRole.BODY)
    _, below, point, _ = (paragraph.before for paragraph in body.paragraphs)
    assert below < point / 2


def test_a_parts_title_never_stands_on_its_numeral(sheets: Callable[[Page], tuple[Sheet, ...]]) -> None:
    (sheet,) = sheets(_page(Kind.SECTION, _point("一句话"), title="把这件关系长远的大事一年接着一年办好办实办到底" * 4))
    boxes = [piece for piece in sheet.pieces if isinstance(piece, Box)]
    numeral, title, line, dots = boxes
    assert numeral.rect.bottom <= title.rect.y
    assert title.rect.bottom <= line.rect.y
    assert line.rect.bottom <= dots.rect.y
