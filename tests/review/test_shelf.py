"""The authority shelf: what it holds word for word, what it has otherwise, and what it does not know."""

from __future__ import annotations

import pytest

from jiangtai.review.shelf import Verdict, look_up, shelve

RULES = "第三条  救护站应当配备急救箱、\n自动体外除颤仪和保温毯，并由专人每月检查一次。第四条 本办法自公布之日起施行。"
SHELF = shelve([("办法.txt", RULES)])


@pytest.mark.parametrize(
    ("quoted", "verdict"),
    [
        ("救护站应当配备急救箱自动体外除颤仪和保温毯", Verdict.EXACT),
        ("救护站应当配备急救箱和保温毯", Verdict.LEFT_OUT),
        ("救护站应当配备急救包自动体外除颤仪和保温毯", Verdict.NEAR),
    ],
)
def test_a_quotation_is_compared_by_its_letters(quoted: str, verdict: Verdict) -> None:
    answer = look_up(quoted, SHELF)
    assert answer is not None
    assert answer.verdict is verdict
    assert answer.original.startswith("救护站应当配备急救箱、自动体外除颤仪")


@pytest.mark.parametrize(
    "quoted", ["把爱心传递下去让世界充满阳光", "救护站是群众身边的驿站", "由专人负责并且每天都要检查两次以上"]
)
def test_what_the_shelf_does_not_know_is_not_guessed(quoted: str) -> None:
    assert look_up(quoted, SHELF) is None


def test_an_empty_shelf_says_nothing() -> None:
    assert look_up("救护站应当配备急救箱", shelve([])) is None


def test_a_text_is_a_title_too() -> None:
    assert "办法" in SHELF.titles()
