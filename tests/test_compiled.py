"""Compiled: what is kept is what `re` would compile, to the number; what is not to be trusted is compiled anew."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

import jiangtai
from jiangtai import compiled
from jiangtai.compiled import Codes
from jiangtai.pattern import Pattern

ROOT = Path(jiangtai.__file__).parent
ROOMS = ("lexicon", "speech", "outline", "review", "deck", "papers", "project")
PATTERNS = (
    ("(?P<year>[0-9]{4})年(?P<rest>[一-鿿]+)", 0),
    ("page (?:break|number)", re.IGNORECASE),
    ("(?x) 第 (?P<n> [一二三四五六七八九十]+ ) 章  # a chapter", 0),
    ("(?<![只])有(?!人)|才", re.MULTILINE),
)


def every_rule() -> set[tuple[str, int]]:
    """All patterns that stand in modules of the engine."""
    paths = (path for room in ROOMS for path in (ROOT / room).rglob("*.py") if not path.stem.startswith("_"))
    names = (".".join(("jiangtai", *path.relative_to(ROOT).with_suffix("").parts)) for path in paths)
    values = (value for name in names for value in vars(import_module(name)).values())
    return {(value.pattern, value.flags) for value in values if isinstance(value, Pattern)}


def again(codes: Codes) -> Codes:
    """The codes as another start of the program knows them."""
    found = Codes()
    found.take(codes.kept())
    return found


def test_every_rule_of_the_program_comes_back_as_python_compiles_it() -> None:
    first, rules = Codes(), every_rule()
    assert len(rules) > 100, "the rules are not where they were looked for"
    for pattern, flags in rules:
        first.compile(pattern, flags)
    second = again(first)
    for pattern, flags in rules:
        kept, stock = second.compile(pattern, flags), re.compile(pattern, flags)
        assert kept == stock  # patterns are equal where flags, numbers and words are
        assert kept.groupindex == stock.groupindex
    assert not second.fresh


@pytest.mark.parametrize(("pattern", "flags"), PATTERNS)
def test_groups_and_flags_are_what_they_were(pattern: str, flags: int) -> None:
    first = Codes()
    first.compile(pattern, flags)
    kept, stock = again(first).compile(pattern, flags), re.compile(pattern, flags)
    assert (kept.pattern, kept.flags, kept.groups) == (stock.pattern, stock.flags, stock.groups)
    for text in ("第十章 2026年春", "PAGE break", "只有人才有"):
        assert [m.groupdict() for m in kept.finditer(text)] == [m.groupdict() for m in stock.finditer(text)]


def test_what_was_damaged_counts_for_nothing() -> None:
    first = Codes()
    first.compile("第[一-鿿]章")
    whole = first.kept()
    for at in range(len(whole)):
        second = Codes()
        second.take(whole[:at] + bytes((whole[at] ^ 1,)) + whole[at + 1 :])
        second.take(whole[:at])
        assert second.compile("第[一-鿿]章") == re.compile("第[一-鿿]章")
        assert second.fresh == 1


def test_what_another_python_kept_counts_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    first = Codes()
    first.compile("年")
    with monkeypatch.context() as other:
        other.setattr(compiled, "_stamp", lambda: "another")
        blob = first.kept()
    second = Codes()
    second.take(blob)
    second.compile("年")
    assert second.fresh == 1


def test_a_python_that_offers_no_codes_compiles_as_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(compiled, "import_module", missing)
    assert Codes().compile("年") == re.compile("年")


def test_a_pattern_that_is_none_is_refused_as_by_re() -> None:
    with pytest.raises(re.error):
        Codes().compile("(年")
