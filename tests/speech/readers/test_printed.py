"""Letters put together into lines and columns."""

from __future__ import annotations

from jiangtai.speech.readers.printed import Glyph, edges, print_lines


def typed(words: str, x: float, y: float, em: float = 10.0, gap: float = 0.0) -> list[Glyph]:
    """Letters set from (x, y) on, Hanzi one em wide, the rest half."""
    glyphs = []
    for letter in words:
        wide = em if letter >= "\u2e80" else em / 2
        glyphs.append(Glyph(letter, x, y, x + wide, y + em, 0))
        x += wide + gap
    return glyphs


def words_of(*glyphs: list[Glyph]) -> list[str]:
    return [line.words for line in print_lines([glyph for part in glyphs for glyph in part], 1)]


def test_letters_come_together_in_lines_from_the_top_whatever_their_order() -> None:
    assert words_of(typed("第二行", 50, 680), typed("第一行", 50, 700)) == ["第一行", "第二行"]


def test_a_line_set_in_two_faces_of_other_heights_is_one() -> None:
    assert words_of(typed("二零", 50, 700), typed("2026", 70, 698, 11), typed("年", 92, 700)) == ["二零2026年"]


def test_a_space_left_but_not_written_is_a_space() -> None:
    assert words_of(typed("某某集团", 50, 700), typed("张三", 110, 700)) == ["某某集团 张三"]
    assert words_of(typed("deep", 50, 700), typed("sea", 73, 700)) == ["deep sea"]


def test_letters_set_loosely_are_no_words_apart() -> None:
    assert words_of(typed("走向远方", 50, 700, gap=8)) == ["走向远方"]


def test_bold_printed_twice_is_read_once() -> None:
    bold = [copy for glyph in typed("要点", 50, 700) for copy in (glyph, glyph._replace(left=glyph.left + 0.3))]
    assert words_of(bold) == ["要点"]


LEFT = [typed("左栏写满一整行的字", 50, 700 - 20 * row) for row in range(6)]
RIGHT = [typed("右栏也写满一整行字", 160, 693 - 20 * row) for row in range(6)]


def test_two_columns_are_read_one_after_the_other() -> None:
    words = words_of(*(part for pair in zip(LEFT, RIGHT, strict=True) for part in pair))
    assert words == ["左栏写满一整行的字"] * 6 + ["右栏也写满一整行字"] * 6


def test_a_title_across_both_columns_comes_first_and_a_foot_last() -> None:
    words = words_of(*RIGHT, *LEFT, typed("横跨两栏的一行大标题文字", 80, 740), typed("- 1 -", 140, 500))
    assert words[0] == "横跨两栏的一行大标题文字"
    assert words[1:-1] == ["左栏写满一整行的字"] * 6 + ["右栏也写满一整行字"] * 6
    assert words[-1] == "- 1 -"


def test_a_table_is_read_row_by_row() -> None:
    cells = [("地区", "人数"), ("东部各省", "三万"), ("西部", "两万多"), ("中部", "一万"), ("合计", "六万多")]
    rows = [typed(a, 50, 700 - 20 * n) + typed(b, 160, 700 - 20 * n) for n, (a, b) in enumerate(cells)]
    assert words_of(*rows) == [f"{a} {b}" for a, b in cells]


def test_edges_are_what_the_columns_lines_share() -> None:
    page = [typed("一二三四五六七八九十" * 3, 50, 700 - 20 * row) for row in range(9)]
    page[0] = typed("一二三四五六七八九十" * 2, 70, 700)
    lines = print_lines([glyph for part in page for glyph in part], 1)
    assert edges(lines) == {(1, 0): (50.0, 350.0)}
