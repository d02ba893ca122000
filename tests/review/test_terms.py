"""The list of terms: every row has its reason, a person's own rows go over the shipped ones."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest

from jiangtai.fault import UnknownChoice
from jiangtai.review.terms import SHIPPED, load_terms

if TYPE_CHECKING:
    from pathlib import Path

ROW = '[[slip]]\nid = "xi-short"\nwrong = "旧写法"\nright = "新写法"\nreason = "本单位的写法"\n'


def test_every_row_says_why_and_from_where() -> None:
    said = tomllib.loads(SHIPPED.read_text("utf-8"))
    rows = [row for kind, rows in said.items() if kind != "version" for row in rows]
    assert len(rows) > 60
    assert [row for row in rows if not row["reason"] or not row["source"]] == []
    assert said["version"]


def test_no_person_is_shipped() -> None:
    assert load_terms().persons == ()


def test_a_row_of_ones_own_replaces_the_shipped_one(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('version = "7"\n' + ROW, "utf-8")
    terms = load_terms(own)
    assert [slip.right for slip in terms.slips if slip.id == "xi-short"] == ["新写法"]
    assert len(terms.slips) == len(load_terms().slips)
    assert terms.version.endswith("+7")


def test_a_row_can_be_taken_away(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[[slip]]\nid = "xi-short"\noff = true\n', "utf-8")
    assert "xi-short" not in {slip.id for slip in load_terms(own).slips}


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("[[slip]]\nwrong = '('\nright = 'x'\nreason = 'y'\n", "1"),
        (ROW + "[[slip]]\nwrong = 'a'\nright = 'b'\n", "reason"),
        ("[[slip]\n", "own.toml"),
    ],
)
def test_a_list_that_cannot_be_used_is_refused_by_name(tmp_path: Path, words: str, named: str) -> None:
    own = tmp_path / "own.toml"
    own.write_text(words, "utf-8")
    with pytest.raises(UnknownChoice) as refused:
        load_terms(own)
    assert "own.toml" in str(refused.value)
    assert named in str(refused.value)
