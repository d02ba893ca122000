"""Radicals folded, and nothing but radicals."""

from __future__ import annotations

from jiangtai.speech.readers.radicals import fold_radicals


def test_radicals_become_the_hanzi_they_look_like() -> None:
    assert fold_radicals("⼆⼗⼤⼀次⻓⻛⺠") == "二十大一次长风民"


def test_nothing_else_is_touched() -> None:
    kept = "，：；（１）ＡⅡ①㈠ﬁ豈龜𠮷"
    assert fold_radicals(kept) == kept


def test_every_kangxi_radical_is_folded() -> None:
    block = "".join(map(chr, range(0x2F00, 0x2FD6)))
    assert not set(fold_radicals(block)) & set(block)
    assert len(fold_radicals(block)) == len(block)
