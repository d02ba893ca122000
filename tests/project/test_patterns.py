"""Patterns: what rules compile to is there at the next start, and is written only when it is worth it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.compiled import Codes
from jiangtai.project import patterns
from jiangtai.project.patterns import keep_patterns, recall_patterns
from jiangtai.project.shelf import Shelf

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def compiled(count: int) -> Codes:
    codes = Codes()
    for number in range(count):
        codes.compile(f"第{number}页")
    return codes


def test_the_next_start_compiles_nothing_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = Shelf(tmp_path / "own")
    monkeypatch.setattr(patterns, "CODES", compiled(30))
    keep_patterns(shelf)
    following = Codes()
    monkeypatch.setattr(patterns, "CODES", following)
    recall_patterns(shelf)
    assert following.compile("第7页").search("见第7页")
    assert not following.fresh


def test_a_few_new_ones_are_not_worth_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = Shelf(tmp_path / "own")
    monkeypatch.setattr(patterns, "CODES", compiled(2))
    keep_patterns(shelf)
    recall_patterns(shelf)
    assert not shelf.folder.exists()
