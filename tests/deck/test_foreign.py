"""A stranger's template carries every kind of slide: whole, inside its slide, readable, in placeholders of real layouts."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from pptx import Presentation
from tests.deck.strangers import CHINESE, WIDE, dark, inside, packed, parts_of, plain, two_masters, with_part

from jiangtai.deck.adopting import adopt
from jiangtai.deck.brand import Brand
from jiangtai.deck.contract import LAYOUTS, MAIN
from jiangtai.deck.deck import BoxRole, Grid
from jiangtai.deck.foreign import build_foreign, read_foreign
from jiangtai.deck.grounds import LARGE, contrast, ground_at
from jiangtai.deck.laying import lay_out
from jiangtai.deck.look import Tone
from jiangtai.deck.template import is_path, read_template
from jiangtai.deck.writing import write
from jiangtai.fault import UnusableTemplate
from jiangtai.outline.outline import NO_WORDS, Field, Kind, Outline, Page, PageId, Part, Point, Wording
from jiangtai.shipped import shipped
from jiangtai.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pptx.presentation import Presentation as Presented

    from jiangtai.deck.deck import Deck
    from jiangtai.deck.look import Template

LONG = "把学习成果转化为做好本职工作的实际行动，让群众看得见、摸得着、得实惠。"


def said(text: str) -> Wording:
    return Wording(text, (Span(0, len(text)),))


def point(text: str, *below: str) -> Point:
    return Point(said(text), tuple(Point(said(one)) for one in below))


def page(kind: Kind, title: str, *points: Point, heads: tuple[Wording, ...] = ()) -> Page:
    return Page(PageId(f"{kind.value}{len(points)}"), kind, said(title), points, heads=heads)


def cards(count: int) -> tuple[Point, ...]:
    return tuple(point(f"坚持原则之{number}", "做到心中有数") for number in range(1, count + 1))


PAGES = (
    page(Kind.SECTION, "第一部分的标题", point("这一部分讲什么")),
    page(Kind.STATEMENT, "一句话说清楚这一页要记住的道理", point(LONG)),
    page(Kind.QUOTE, "讲话原文", point(LONG * 2, "某人《某文》")),
    page(Kind.BULLETS, "几点要求", point("第一点" + LONG, "下一级的话"), point("第二点"), point("第三点")),
    *(page(Kind.CARDS, "并列的几项", *cards(count)) for count in (2, 3, 4, 5, 6)),
    page(
        Kind.PAIRS, "部署与举措", *(point(f"部署之{n}", "举措" * 5) for n in range(12)), heads=(said("左"), said("右"))
    ),
    page(Kind.STEPS, "怎样做", *(point(f"第{n}步", "这一步做的事") for n in "一二三四五")),
    page(Kind.COMPARE, "两相比较", point("从前", "从前的样子"), point("现在", "现在的样子")),
    page(Kind.FIGURES, "几个数字", point("120次", "服务的次数"), point("3万人", "受益的人数")),
    page(Kind.QUESTIONS, "思考题", point("怎样做得更好？"), point("谁来做？")),
    page(Kind.CLOSING, "让我们一起努力", point(LONG)),
)


def decked(template: Template) -> Deck:
    fields = (
        (Field.SUBTITLE, "副题"),
        (Field.AUTHOR, "某单位主任 某人"),
        (Field.SPEAKER, "王小明"),
        (Field.UNIT, "示例单位"),
    )
    words = tuple(Point(said(text), field=field) for field, text in fields)
    cover = Page(PageId("cover"), Kind.COVER, said("学习贯彻会议精神做好本职工作"), words)
    agenda = Page(PageId("agenda"), Kind.AGENDA, said("目录"))
    parts = (
        Part("0", NO_WORDS, (cover, agenda)),
        Part("1", said("第一部分的标题"), PAGES),
        Part("2", said("第二部分"), ()),
    )
    return lay_out(Outline(said("示例"), "study", parts), LONG, template, Brand(footer="示例单位"))


def foreign(blob: bytes) -> Template:
    return build_foreign("陌生", adopt("陌生.pptx", blob), {})


STRANGERS: dict[str, Callable[[], bytes]] = {
    "4:3 in Chinese": lambda: plain(names=CHINESE, slides=(0, 1)),
    "16:9": lambda: plain(WIDE),
    "16:10": lambda: plain((9144000, 5715000)),
    "A4": lambda: plain((9906000, 6858000)),
    "portrait": lambda: plain((6858000, 12192000)),
    "large": lambda: plain((18288000, 10287000)),
    "two masters": two_masters,
    "dark": dark,
    "titles only": lambda: only(6, 7),
    "blank only": lambda: only(7),
}


def only(*kept: int) -> bytes:
    """Return the plain template with few of its layouts."""

    def drop(deck: Presented) -> None:
        for number, layout in enumerate(list(deck.slide_layouts), 1):
            if number not in kept:
                deck.slide_layouts.remove(layout)

    return plain(WIDE, change=drop)


@pytest.fixture(scope="module", params=STRANGERS, ids=str)
def stranger(request: pytest.FixtureRequest) -> tuple[Template, Deck]:
    """A stranger's template, and a deck of every kind on it."""
    template = foreign(STRANGERS[request.param]())
    return template, decked(template)


def test_every_kind_stands_inside_the_slide(stranger: tuple[Template, Deck]) -> None:
    template, deck = stranger
    assert set(LAYOUTS) <= set(template.layouts)
    for slide in deck.slides:
        for box in slide.boxes():
            where = (slide.kind, box.name, box.rect)
            assert box.rect.x >= 0 <= box.rect.y, where
            assert box.rect.right <= template.width, where
            assert box.rect.bottom <= template.height, where


def test_no_text_is_under_its_floor(stranger: tuple[Template, Deck]) -> None:
    _, deck = stranger
    least = {BoxRole.TITLE: 28, BoxRole.BODY: 16, BoxRole.LABEL: 22, BoxRole.CELL: 20, BoxRole.FIGURE: 40}
    for slide in deck.slides:
        for box in slide.boxes():
            floor = 24 if slide.kind in (Kind.BULLETS, Kind.STATEMENT) and box.idx == MAIN else least.get(box.role, 0)
            assert box.size >= floor, (slide.kind, box.role, box.size)


def test_no_box_stands_on_another(stranger: tuple[Template, Deck]) -> None:
    _, deck = stranger
    for slide in deck.slides:
        boxes = [piece.rect for piece in slide.pieces]
        for at, one in enumerate(boxes):
            for other in boxes[at + 1 :]:
                wide = min(one.right, other.right) - max(one.x, other.x)
                high = min(one.bottom, other.bottom) - max(one.y, other.y)
                assert min(wide, high) < 130000, (slide.kind, one, other)


def test_words_are_read_where_they_stand(stranger: tuple[Template, Deck]) -> None:
    _, deck = stranger
    for slide in deck.slides:
        for box in slide.boxes():
            ground = ground_at(slide.layout, box.rect)
            if ground is not None and box.role in (BoxRole.TITLE, BoxRole.BODY, BoxRole.LABEL, BoxRole.FIGURE):
                colours = {paragraph.style.colour for paragraph in box.paragraphs}
                assert all(contrast(colour, ground) >= LARGE for colour in colours), (slide.kind, box.name)


def test_the_file_opens_with_all_words_in_placeholders(stranger: tuple[Template, Deck]) -> None:
    template, deck = stranger
    opened = Presentation(io.BytesIO(write(deck, template)))
    assert len(opened.slides) == len(deck.slides)
    for slide in opened.slides:
        known = {(one.placeholder_format.type, one.placeholder_format.idx) for one in slide.slide_layout.placeholders}
        for shape in slide.shapes:
            assert shape.is_placeholder, shape.name
            asked = (shape.placeholder_format.type, shape.placeholder_format.idx)
            assert asked in known or shape.has_table, (slide.slide_layout.name, asked)
            assert not shape.has_text_frame or shape.text_frame.text.strip()


def test_its_own_layouts_serve_where_they_fit_and_all_are_kept() -> None:
    template = foreign(plain(names=CHINESE))
    assert template.layouts["要点"].name == "标题和内容"
    assert template.layouts["比较"].name == "比较"
    deck = Presentation(io.BytesIO(write(decked(template), template)))
    assert [layout.name for layout in deck.slide_layouts][:11] == list(CHINESE)
    bullets = next(
        slide for slide in deck.slides if slide.shapes.title is not None and slide.shapes.title.text == "几点要求"
    )
    assert bullets.slide_layout.name == "标题和内容"


def test_too_small_a_type_is_said_on_the_slide_and_the_layout_stays() -> None:
    small = inside(plain(WIDE), "ppt/slideMasters/slideMaster1.xml", r'(<p:bodyStyle>.*?sz=)"\d+"', r'\1"1400"')
    template = foreign(small)
    assert template.layouts["要点"].name == "Title and Content"
    sizes = [
        box.size
        for slide in decked(template).slides
        if slide.kind is Kind.BULLETS
        for box in slide.boxes()
        if box.idx == MAIN
    ]
    assert min(sizes) >= 24
    assert b'sz="2800"' in b"".join(
        held for name, held in parts_of(write(decked(template), template)).items() if "slides/slide" in name
    )


def test_an_east_asian_face_is_honoured_and_a_missing_or_foreign_one_is_named() -> None:
    theme = "ppt/theme/theme1.xml"
    bare = r'<a:ea typeface=""/>(.*?)<a:font script="Hans" typeface="[^"]*"/>'
    own = inside(inside(plain(), theme, bare, r'<a:ea typeface="楷体"/>\1'), theme, bare, r'<a:ea typeface="楷体"/>\1')
    assert foreign(own).face.body_asian == "楷体"
    none = inside(inside(plain(), theme, bare, r'<a:ea typeface=""/>\1'), theme, bare, r'<a:ea typeface=""/>\1')
    template = foreign(none)
    assert template.face.body_asian == "微软雅黑"
    assert "template-face-missing" in {finding.code for finding in template.findings}
    assert 'typeface="微软雅黑"' in parts_of(template.blob)[theme].decode()
    japanese = inside(
        inside(plain(), theme, bare, r'<a:ea typeface="メイリオ"/>\1'), theme, bare, r'<a:ea typeface="メイリオ"/>\1'
    )
    assert "template-face-replaced" in {finding.code for finding in foreign(japanese).findings}


def test_emphasis_takes_a_colour_that_is_read_on_the_ground() -> None:
    for blob in (plain(), dark()):
        template = foreign(blob)
        colour = template.tones[Tone.STRONG].colour
        slot = template.layouts["要点"].slot(MAIN)
        assert slot is not None
        ground = ground_at(template.layouts["要点"], slot.rect)
        assert template.tones[Tone.STRONG].bold
        assert colour is None or (ground is not None and contrast(colour, ground) >= 4.5)


def test_what_was_taken_out_is_said() -> None:
    blob = with_part(plain(slides=(1,)), "ppt/presentation.xml", "vbaProject", "ppt/vbaProject.bin", b"x")
    codes = [finding.code for finding in foreign(blob).findings]
    assert codes[:2] == ["template-macro", "template-samples"]
    assert "template-stands-in" in codes


def test_a_template_of_ours_taken_as_a_file_is_used_as_it_is(template: Template) -> None:
    adopted = adopt("红.pptx", template.blob)
    assert {row["way"] for row in adopted.said["layouts"].values()} == {"direct"}
    assert all(name == row["source"] for name, row in adopted.said["layouts"].items())


def test_the_same_file_gives_the_same_bytes() -> None:
    one, other = (foreign(plain(slides=(0, 1))) for _ in range(2))
    assert write(decked(one), one) == write(decked(other), other)


def test_a_file_is_read_by_its_path_with_what_a_toml_beside_it_says(tmp_path: Path) -> None:
    file = tmp_path / "单位.potx"
    file.write_bytes(plain(names=CHINESE))
    assert is_path(str(file))
    assert read_template(file).name == "单位"
    says = 'name = "我们单位"\n[layouts]\n"章节" = "仅标题"\n[furniture]\nnumerals = "壹"\n'
    file.with_suffix(".toml").write_text(says, "utf-8")
    template = read_foreign(file)
    assert template.name == "我们单位"
    assert template.furniture["numerals"] == "壹"
    assert template.furniture["continued"] == "（续）"


def test_files_that_are_none_end_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "坏.pptx").write_bytes(b"PK\x03\x04 half")
    with pytest.raises(UnusableTemplate, match=r"“坏\.pptx”打不开"):
        read_foreign(tmp_path / "坏.pptx")
    with pytest.raises(UnusableTemplate, match="读不出来"):
        read_foreign(tmp_path / "没有.pptx")
    (tmp_path / "表.xlsx").write_bytes(b"PK")
    with pytest.raises(UnusableTemplate, match="不是演示文稿"):
        read_foreign(tmp_path / "表.xlsx")
    parts = parts_of(plain())
    del parts["ppt/slideMasters/slideMaster1.xml"]
    (tmp_path / "无母版.pptx").write_bytes(packed(parts))
    with pytest.raises(UnusableTemplate, match="没有母版"):
        read_foreign(tmp_path / "无母版.pptx")


def test_a_shared_brand_with_macros_is_read_without_them(tmp_path: Path) -> None:
    brand = tmp_path / "mine"
    brand.mkdir()
    source = shipped("templates") / "redcross"
    (brand / "template.toml").write_bytes((source / "template.toml").read_bytes())
    evil = with_part(
        (source / "template.pptx").read_bytes(), "ppt/presentation.xml", "vbaProject", "ppt/vbaProject.bin", b"x"
    )
    (brand / "template.pptx").write_bytes(evil)
    assert "ppt/vbaProject.bin" not in parts_of(read_template(brand).blob)


def test_cells_stand_free_of_the_bodys_bullets_and_over_the_footer() -> None:
    template = foreign(plain(WIDE))
    table, footer = template.layouts["对照"].slot(MAIN), template.layouts["对照"].slot(11)
    assert table is not None
    assert footer is not None
    assert (table.styles[0].margin, table.styles[0].bullet) == (0, None)
    assert table.rect.bottom + 32.4 * 12700 <= footer.rect.y
    numbers = [
        row[0].box
        for slide in decked(template).slides
        for piece in slide.pieces
        if isinstance(piece, Grid)
        for row in piece.cells
    ]
    assert {len(paragraph.lines) for box in numbers for paragraph in box.paragraphs if paragraph.text} == {1}
