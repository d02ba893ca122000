"""A finding a person accepted stays accepted, wherever it stands now."""

from __future__ import annotations

from dataclasses import replace

from jiangtai.finding import Finding, Level
from jiangtai.review.accepting import accept, reopen, sort

ONE = Finding("term-slip", Level.WARNING, (("wrong", "甲"),), slides=(3,), about="甲")
OTHER = Finding("term-slip", Level.WARNING, (("wrong", "乙"),), slides=(3,), about="乙")


def test_it_is_left_out_with_its_reason_and_comes_back() -> None:
    accepted = accept((), ONE, "领导定的写法")
    moved = replace(ONE, slides=(8,))
    found = sort((moved, OTHER), accepted)
    assert found.open == (OTHER,)
    assert found.accepted == ((moved, "领导定的写法"),)
    assert sort((ONE, OTHER), reopen(accepted, ONE)).open == (ONE, OTHER)


def test_accepting_again_keeps_the_new_reason() -> None:
    accepted = accept(accept((), ONE, "旧"), ONE, "新")
    assert [reason for _, reason in accepted] == ["新"]
