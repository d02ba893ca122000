"""Pictures and tables of a Word file, from the file to the slides: a document made here, opened, laid out, exported."""

from __future__ import annotations

import io
import struct
import zlib
from typing import TYPE_CHECKING

import pytest
from docx import Document
from docx.shared import Cm
from pptx import Presentation

from jiangtai.deck.deck import Grid, Photo
from jiangtai.fault import UnreadableSource
from jiangtai.outline.materials import pieces
from jiangtai.outline.outline import Kind
from jiangtai.outline.reordering import delete_page, put_page
from jiangtai.project.sources import user_picture
from jiangtai.session import Session
from jiangtai.shipped import shipped
from jiangtai.span import read_spans

if TYPE_CHECKING:
    from pathlib import Path

    from jiangtai.outline.outline import Page

ROWS = [("楼组", "户数", "藏书"), *((f"第{n}组", str(20 + n), str(100 * n)) for n in range(1, 13))]
SAID = (
    "读书会成立三年来，各楼组建起了书角，居民捐出了旧书，志愿者每周整理一次，孩子们放学以后有了去处。",
    "书角要办得长久，必须有人管理，必须有账可查，必须有新书补充，各楼组要把责任落实到人。",
    "阅读节当天，广场上摆开了长桌，老人给孩子读报，孩子给老人念诗，邻里之间熟悉起来，走动多了起来。",
    "下一步要把阅读节办成传统，提前排好日程，提前联系学校，提前公布书目，让每户人家都能参加。",
)


def png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    rows = b"".join(b"\0" + b"\xc8\x10\x2e" * width for _ in range(height))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report with a captioned table in its first part and a captioned picture in its second."""
    word = Document()
    word.add_paragraph("书香社区建设工作报告", style="Title")
    word.add_heading("一、办好楼组书角", 1)
    word.add_paragraph(SAID[0])
    word.add_paragraph("表1 各楼组书角情况")
    table = word.add_table(rows=0, cols=3)
    for row in ROWS:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    word.add_paragraph(SAID[1])
    word.add_heading("二、办好社区阅读节", 1)
    word.add_paragraph(SAID[2])
    word.add_picture(io.BytesIO(png(320, 200)), width=Cm(8))
    word.add_paragraph("图1 阅读节当天的广场")
    word.add_picture(io.BytesIO(png(16, 16)), width=Cm(1))
    word.add_paragraph(SAID[3])
    path = tmp_path_factory.mktemp("word") / "报告.docx"
    word.save(str(path))
    return path


@pytest.fixture
def opened(report: Path) -> Session:
    session = Session((shipped("templates"),))
    session.open(report)
    return session


def of_kind(session: Session, kind: Kind) -> list[Page]:
    return [page for page in session.outline.pages() if page.kind is kind]


def test_a_table_stands_on_a_page_of_its_own_under_its_caption(opened: Session) -> None:
    (page,) = of_kind(opened, Kind.TABLE)
    assert page.title.text == "表1 各楼组书角情况"
    assert page.rows == tuple(ROWS)
    assert next(part.number for part in opened.outline.parts if page in part.pages) == "1"
    grids = [
        piece
        for slide in opened.deck.slides
        if slide.page == page.id
        for piece in slide.pieces
        if isinstance(piece, Grid)
    ]
    assert len(grids) == 2
    assert all(len(grid.cells) <= 9 and grid.head for grid in grids)


def test_a_picture_is_described_by_its_caption_and_icons_are_left_out(opened: Session) -> None:
    (page,) = of_kind(opened, Kind.PICTURE)
    assert page.picture is not None
    assert page.picture.alt == "图1 阅读节当天的广场"
    assert next(part.number for part in opened.outline.parts if page in part.pages) == "2"
    assert any(isinstance(piece, Photo) for slide in opened.deck.slides for piece in slide.pieces)


def test_captions_are_read_out_but_no_points(opened: Session) -> None:
    points = [wording.text for page in opened.outline.pages() for point in page.points for wording in point.wordings()]
    assert not [text for text in points if text.startswith(("表1", "图1"))]
    speech = opened.speech
    spoken = "".join(paragraph.read(speech.text) for paragraph in speech.paragraphs())
    assert "".join(read_spans(speech.text, page.notes) for page in opened.outline.pages()) == spoken


def test_materials_go_with_their_section_and_come_back(opened: Session) -> None:
    before = opened.outline
    starts = [spans[0].start for part in before.parts if part.number == "1" for spans in part.paragraphs]
    opened.tick(starts, on=False)
    assert not of_kind(opened, Kind.TABLE)
    assert of_kind(opened, Kind.PICTURE)
    opened.tick(starts, on=True)
    assert opened.outline == before


def test_what_stands_on_no_page_is_said_and_icons_are_not_missed(opened: Session) -> None:
    assert "materials-left-out" not in {finding.code for finding in opened.all_findings}
    (page,) = of_kind(opened, Kind.TABLE)
    opened.edit("删页", lambda outline: delete_page(outline, page.id))
    (left,) = [finding for finding in opened.all_findings if finding.code == "materials-left-out"]
    assert dict(left.values) == {"tables": "1", "pictures": "0"}


def test_what_was_deleted_waits_and_goes_where_a_person_puts_it(opened: Session) -> None:
    (table,) = of_kind(opened, Kind.TABLE)
    assert [piece.on for piece in pieces(opened.speech, opened.outline)] == [
        table.id,
        of_kind(opened, Kind.PICTURE)[0].id,
    ]
    opened.edit("删页", lambda outline: delete_page(outline, table.id))
    waiting = pieces(opened.speech, opened.outline)[0]
    assert (waiting.on, waiting.page.rows) == (None, tuple(ROWS))
    last = [page.id for page in opened.outline.pages()][-1]
    opened.edit("放入素材", lambda outline: put_page(outline, last, waiting.page))
    assert [page.id for page in opened.outline.pages()][-2:] == [last, table.id]
    starts = [spans[0].start for part in opened.outline.parts if part.number == "1" for spans in part.paragraphs]
    opened.tick(starts, on=False)
    assert len(of_kind(opened, Kind.TABLE)) == 1
    opened.tick(starts, on=True)
    assert len(of_kind(opened, Kind.TABLE)) == 1
    assert next(iter(pieces(opened.speech, opened.outline))).on == table.id


def test_a_persons_own_picture_is_looked_at_before_it_is_taken(tmp_path: Path) -> None:
    small, bomb, text = tmp_path / "a.png", tmp_path / "b.png", tmp_path / "c.png"
    small.write_bytes(png(4, 4))
    bomb.write_bytes(png(4, 4)[:16] + struct.pack(">II", 60_000, 60_000) + png(4, 4)[24:])
    text.write_text("不是图片", "utf-8")
    assert user_picture(small, "一张图").alt == "一张图"
    for refused in (bomb, text, tmp_path / "没有.png"):
        with pytest.raises(UnreadableSource):
            user_picture(refused, "一张图")


def test_the_file_holds_a_real_table_and_a_described_picture(opened: Session) -> None:
    shapes = [shape for slide in Presentation(io.BytesIO(opened.deck_bytes())).slides for shape in slide.shapes]
    tables = [shape.table for shape in shapes if shape.has_table]
    assert [cell.text for cell in tables[0].rows[0].cells] == list(ROWS[0])
    described = [shape._element.xpath(".//p:cNvPr/@descr") for shape in shapes]
    assert ["图1 阅读节当天的广场"] in described
