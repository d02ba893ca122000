"""Patterns: compiled when first used, and then as `re` has them."""

from __future__ import annotations

import copy
import re

import pytest

from jiangtai.pattern import CODES, METHODS, Pattern

ITEM = r"(?P<number>\d+)[.、](\s*)"
TEXT = "1. one 2、two 30.three"


def test_nothing_is_compiled_before_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    really = CODES.compile

    def compiling(pattern: str, flags: int = 0) -> re.Pattern[str]:
        compiled.append(pattern)
        return really(pattern, flags)

    monkeypatch.setattr(CODES, "compile", compiling)
    pattern = Pattern(ITEM)
    assert pattern.pattern == ITEM
    assert compiled == []
    assert pattern.match(TEXT)
    assert pattern.search(TEXT)
    assert compiled == [ITEM]


def test_it_answers_as_re_does() -> None:
    pattern, stock = Pattern(ITEM), re.compile(ITEM)
    assert pattern.split(TEXT) == stock.split(TEXT)
    assert pattern.sub(r"#\g<number> ", TEXT, 2) == stock.sub(r"#\g<number> ", TEXT, 2)
    assert pattern.findall(TEXT) == stock.findall(TEXT)
    assert [found.span() for found in pattern.finditer(TEXT, 3, 12)] == [
        found.span() for found in stock.finditer(TEXT, 3, 12)
    ]
    assert pattern.fullmatch("7、") is not None
    assert pattern.match("a1.") is None


def test_flags_are_kept() -> None:
    assert Pattern("chapter", re.IGNORECASE).search("Chapter 1")


@pytest.mark.parametrize("method", METHODS)
def test_any_method_may_be_the_first(method: str) -> None:
    assert callable(getattr(Pattern(ITEM), method))


def test_what_no_pattern_has_is_missing_as_ever() -> None:
    with pytest.raises(AttributeError, match="nonsense"):
        _ = Pattern(ITEM).nonsense  # type: ignore[attr-defined]  # what is tested
    assert copy.deepcopy(Pattern(ITEM)).match(TEXT)


def test_a_wrong_expression_says_so() -> None:
    with pytest.raises(re.error):
        Pattern("(").match("(")
