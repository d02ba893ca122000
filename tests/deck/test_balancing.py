"""Balanced titles: even lines, broken between phrases, where the source's space is if it has one."""

from __future__ import annotations

import pytest

from jiangtai.deck.advances import measure
from jiangtai.deck.balancing import balance


def _title(text: str, width: float) -> list[str] | None:
    breaks = balance(measure(((text, True),), "Arial"), width, 4)
    if breaks is None:
        return None
    return [text[start:end].strip() for start, end in zip((0, *breaks), (*breaks, len(text)), strict=True)]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("学习好传达好会议精神 落实好各项工作任务", 16, ["学习好传达好会议精神", "落实好各项工作任务"]),
        ("坚持守正创新，推动我市红十字工作再上新台阶", 17, ["坚持守正创新，推动我市", "红十字工作再上新台阶"]),
        ("准确把握事业高质量发展的正确方向", 12, ["准确把握事业", "高质量发展的正确方向"]),
    ],
)
def test_where_titles_break(text: str, width: float, lines: list[str]) -> None:
    assert _title(text, width) == lines


def test_each_half_of_a_spaced_title_is_balanced_by_itself() -> None:
    lines = _title("深入学习贯彻会议的重要精神 扎实推进本市各项事业发展", 8)
    assert lines is not None
    assert len(lines) == 4
    assert "".join(lines[:2]) == "深入学习贯彻会议的重要精神"


def test_more_lines_than_allowed_is_none() -> None:
    assert _title("一二三四五六七八九十" * 8, 10) is None


def test_no_line_of_a_title_breaks_inside_a_known_word() -> None:
    title = measure((("以高水平开放促进区域协同创新要素流动", True),), "Arial")
    known = frozenset({"高水平", "开放", "促进", "区域", "协同", "创新", "要素", "流动"})
    torn = [word for at in balance(title, 10.0, 4, known) or () for word in known if title.text[:at].endswith(word[:1])]
    assert balance(title, 10.0, 4, known) is not None
    assert not torn
