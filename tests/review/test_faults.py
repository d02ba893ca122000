"""Planted faults: each is found, and would not be without the check that is for it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import pytest
from tests.review.planted import CASES, FAULTS, said_of, submission

from jiangtai.review.curing import cured
from jiangtai.review.reviewing import CHECKS, review

if TYPE_CHECKING:
    from pathlib import Path

    from jiangtai.finding import Finding
    from jiangtai.review.reviewing import Check


def test_there_are_enough_of_them() -> None:
    assert len(CASES) >= 60


@pytest.mark.parametrize("folder", CASES, ids=lambda path: str(path.relative_to(FAULTS)))
def test_the_fault_is_found(folder: Path) -> None:
    said = said_of(folder)
    found = [finding for finding in review(submission(folder)) if finding.code == said["expect"]]
    assert found
    assert found[0].level.value == said["level"]
    assert said.get("values", "") in "".join(value for _, value in found[0].values)
    if "sources" in said or "places" in said:
        speech = submission(folder).speech
        assert speech is not None
        words = [speech.text[start:end] for start, end in found[0].sources]
        assert words == said.get("sources", words)
        assert len(words) == said.get("places", len(words))


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_without_its_check_a_fault_goes_unseen(check: Check) -> None:
    assert [folder for folder in CASES if _only_finder(folder) is check]


def test_every_fault_is_found_by_one_check_alone() -> None:
    assert [folder.name for folder in CASES if _only_finder(folder) is None] == []


@pytest.mark.parametrize(
    "folder", [folder for folder in CASES if said_of(folder).get("cured")], ids=lambda path: path.name
)
def test_its_cure_ends_it(folder: Path) -> None:
    handed, code = submission(folder), said_of(folder)["expect"]
    assert handed.speech is not None
    assert handed.outline is not None
    finding = next(one for one in review(handed) if one.code == code)
    mended = cured(handed.outline, handed.speech.text, finding, "核对原文")
    after = type(handed)(handed.speech, mended, terms=handed.terms)
    assert [one for one in review(after) if one.code == code] == []


@lru_cache(maxsize=256)
def _only_finder(folder: Path) -> Check | None:
    """The one check that makes the case's finding; None where several do, or none."""
    finders = [check for check in CHECKS if _finds(check(submission(folder)), said_of(folder)["expect"])]
    return finders[0] if len(finders) == 1 else None


def _finds(findings: tuple[Finding, ...], code: str) -> bool:
    return any(finding.code == code for finding in findings)
