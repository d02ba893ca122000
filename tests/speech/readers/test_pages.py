"""Printed pages: what the page added, and how its lines are set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.speech.readers.pages import Pages, read_pages
from jiangtai.speech.readers.printed import PrintedLine
from jiangtai.speech.speech import Cause, Role

if TYPE_CHECKING:
    from jiangtai.speech.document import Document

EM = 10.0
FULL = "写满了一整行的正文一直写到了页边"


def line(words: str, page: int, y: float, left: float = 100.0, em: float = EM) -> PrintedLine:
    return PrintedLine(words, page, 0, left, left + em * len(words), y, em)


def body(page: int, count: int = 10) -> list[PrintedLine]:
    """Full lines, none like another."""
    return [line(FULL[:-2] + chr(0x4E00 + 40 * page + row) + "边", page, 700 - 20 * row) for row in range(count)]


def read(*lines: PrintedLine) -> Document:
    return read_pages(Pages(lines), "甲.pdf", Role.SPEECH)


def left_out(document: Document) -> list[tuple[str, Cause]]:
    return [(document.text[slice(*mend.gap)].strip(), mend.cause) for mend in document.mends]


def test_heads_and_numbers_that_come_back_are_left_out_but_kept_in_the_text() -> None:
    lines = [
        part
        for page in (1, 2, 3)
        for part in (line("学习材料 第3期", page, 780), *body(page), line(f"— {page} —", page, 50))
    ]
    document = read(*lines)
    assert document.wrapped
    assert left_out(document) == [
        part
        for page in (1, 2, 3)
        for part in (("学习材料 第3期", Cause.RUNNING_HEAD), (f"— {page} —", Cause.PAGE_NUMBER))
    ]
    assert document.text.count("学习材料") == 3


def test_left_and_right_pages_may_have_heads_of_their_own() -> None:
    lines = [
        part for page in range(1, 9) for part in (line("左页眉" if page % 2 else "右页眉", page, 780), *body(page))
    ]
    assert {words for words, _ in left_out(read(*lines))} == {"左页眉", "右页眉"}


def test_a_line_that_comes_back_within_some_pages_stays() -> None:
    lines = [line("必须坚持", page, 680) for page in (1, 2, 3)] + [line(str(page), page, 660) for page in (1, 2, 3)]
    lines += [part for page in range(1, 6) for part in (body(page)[0], *body(page)[3:])]
    assert not left_out(read(*sorted(lines, key=lambda part: (part.page, -part.middle))))


def test_a_watermark_within_every_page_is_left_out() -> None:
    lines = [
        part for page in range(1, 6) for part in (*body(page)[:5], line("仅供内部参考", page, 610), *body(page)[5:])
    ]
    assert left_out(read(*lines)) == [("仅供内部参考", Cause.RUNNING_HEAD)] * 5


def test_a_number_alone_on_a_page_is_the_speech() -> None:
    assert not left_out(read(line("2026", 1, 700)))


def test_a_year_in_the_text_is_no_page_number() -> None:
    assert not left_out(read(*body(1), line("2026年，", 1, 500)))
    assert not left_out(read(*body(1), line("2026", 1, 500), *body(2), line("3000", 2, 500)))


def test_numbers_that_count_on_from_any_page_are_page_numbers() -> None:
    lines = [part for page in (1, 2) for part in (*body(page), line(str(page + 1200), page, 50))]
    assert [words for words, _ in left_out(read(*lines))] == ["1201", "1202"]


def test_lines_say_how_they_are_set() -> None:
    document = read(
        line("大标题", 1, 760, left=164, em=14),
        line(FULL[2:], 1, 720, left=120),
        *body(1, 9),
        line("到此为止。", 1, 520),
    )
    title, first, second, *_, last = document.marks
    assert (title.centred, title.size) == (True, 1.4)
    assert (first.indent, first.slack, first.centred) == (2.0, 0.0, False)
    assert (second.indent, second.slack) == (0.0, 0.0)
    assert (last.slack, last.page) == (len(FULL) - 5, 1)


def test_room_left_between_lines_is_an_empty_line() -> None:
    above, below = body(1, 3), [line(FULL, 1, 570 - 20 * row) for row in range(4)]
    text = read(*above, line("一、要点", 1, 620), line("正文", 1, 590), *below).text
    assert f"{above[-1].words}\n\n一、要点\n\n正文\n{FULL}\n{FULL}" in text


def test_radicals_are_folded() -> None:
    assert read(line("⼆⼗⼤，好", 1, 700)).text == "二十大，好\n"


def test_lines_whose_places_are_not_known_still_lose_heads_and_numbers() -> None:
    lines = [
        PrintedLine(words, page, 0)
        for page in (1, 2, 3)
        for words in ("页眉", f"正文{'甲乙丙'[page - 1]}", f"说到{'甲乙丙'[page - 1]}", str(page))
    ]
    document = read(*lines)
    assert left_out(document)[:2] == [("页眉", Cause.RUNNING_HEAD), ("1", Cause.PAGE_NUMBER)]
    assert document.marks[0].indent is None


def test_a_large_title_that_fills_its_line_goes_on_in_the_next() -> None:
    title = [line("一个很长的大标题写满了一行", 1, 780, em=13), line("才写完", 1, 760, left=160, em=13)]
    document = read(*title, *body(1))
    assert [(mend.gap, mend.cause) for mend in document.mends] == [((13, 14), Cause.HARD_WRAP)]
    two = [line("上一行标题", 1, 780, left=150, em=13), line("下一行标题", 1, 760, left=150, em=13)]
    assert not read(*two, *body(1)).mends
