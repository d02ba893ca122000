"""A numbered caption is known by its number, and nothing else that begins with its word is one."""

from __future__ import annotations

import pytest

from jiangtai.lexicon.captions import is_caption


@pytest.mark.parametrize(
    "line",
    [
        "表1 各村捐书情况",
        "图2 借阅量变化",
        "表 1-1  经费支出",
        "附表3：书目",
        "图一 新书房",
        "Table 2 Loans",
        "圖3 讀書會",
    ],
)
def test_numbered_captions_are_known(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "表彰先进集体",
        "图书室管理",
        "图一时痛快",
        "表1说明借阅量逐年上升。",
        "表态发言",
        "图2年见效",
        "一、表1的说明",
        "表格管理",
    ],
)
def test_other_lines_that_begin_alike_are_none(line: str) -> None:
    assert not is_caption(line)
