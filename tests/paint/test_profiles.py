"""The two line profiles: the same slides, only their lines broken differently."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

import pytest

from jiangtai.deck.deck import Line, Profile
from jiangtai.deck.writing import write
from jiangtai.session import Session
from jiangtai.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Iterator

SPEECH = """关于推进2035年远景目标的讲话

一、坚持四个导向

必须坚持目标导向，用“十五五”规划引领AI、5G和大数据等新技术在基层落地，让群众办事只跑1次、最多跑2次。
必须坚持问题导向，找准3类突出问题，逐项列出清单，限期在6个月内整改到位，整改情况向社会公开。

二、做好几件实事

要把2025年确定的18件民生实事办好，其中12件在上半年完成，其余6件在12月底以前完成，件件有着落。
"""


def differences(one: Any, other: Any, where: str = "") -> Iterator[str]:  # noqa: ANN401  # any value of a deck
    """Yield the names of the fields in which two values differ."""
    if is_dataclass(one) and not isinstance(one, Line) and type(one) is type(other):
        for field in fields(one):
            yield from differences(getattr(one, field.name), getattr(other, field.name), field.name)
    elif isinstance(one, tuple) and isinstance(other, tuple) and where != "lines" and len(one) == len(other):
        for first, second in zip(one, other, strict=True):
            yield from differences(first, second, where)
    elif one != other:
        yield where


@pytest.mark.parametrize("template", ["redcross", "partyred"])
def test_profiles_differ_in_lines_alone_and_write_the_same_file(template: str) -> None:
    session = Session((shipped("templates"),))
    session.open_text(SPEECH)
    session.dress(template)
    one, other = (session.lay_out(profile) for profile in Profile)
    assert set(differences(one, other)) == {"profile", "lines"}
    assert write(one, session.template) == write(other, session.template)
