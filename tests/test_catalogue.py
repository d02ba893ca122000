"""Every sentence a person can see has its English, and the compiled catalogue is the source's."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

import jiangtai
from jiangtai import fault
from jiangtai.catalogue import Catalogue
from jiangtai.finding import Finding, Level
from jiangtai.wordings import FINDINGS, LEVELS

ROOT = Path(jiangtai.__file__).parent
LOCALE = ROOT / "locale" / "en" / "LC_MESSAGES"
FAULTS = {name for name, value in vars(fault).items() if isinstance(value, type) and issubclass(value, fault.Fault)}
SAYERS = {"say", "_", "N_"} | FAULTS


def msgids() -> set[str]:
    """All sentences the code gives to the catalogue."""
    found = {sentence for pair in FINDINGS.values() for sentence in pair} | set(LEVELS.values())
    for path in ROOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            first = node.args[0]
            if called in SAYERS and isinstance(first, ast.Constant) and isinstance(first.value, str) and first.value:
                found.add(first.value)
    return found


def codes() -> set[str]:
    """All codes of findings the code makes."""
    found = set()
    for path in ROOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not (isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Finding" and node.args):
                continue
            if isinstance(node.args[0], ast.Constant):
                found.add(str(node.args[0].value))
    return found


def test_every_finding_is_worded() -> None:
    assert codes() == set(FINDINGS)


def english() -> dict[str, str]:
    with (LOCALE / "jiangtai.po").open("rb") as file:
        return {str(message.id): str(message.string) for message in read_po(file) if message.id}


def test_every_sentence_has_its_english() -> None:
    have = {msgid for msgid, words in english().items() if words}
    assert sorted(msgids() - have) == []


def test_no_english_without_its_sentence() -> None:
    said = msgids()
    tables = set(english()) - said
    code = "\n".join(path.read_text("utf-8") for path in ROOT.rglob("*.py"))
    assert [msgid for msgid in sorted(tables) if msgid not in code] == []


def test_translations_keep_their_fields() -> None:
    for msgid, words in english().items():
        assert sorted(re.findall(r"\{\w+", msgid)) == sorted(re.findall(r"\{\w+", words)), msgid


def test_the_compiled_catalogue_is_the_source() -> None:
    with (LOCALE / "jiangtai.mo").open("rb") as file:
        compiled = {str(message.id): str(message.string) for message in read_mo(file) if message.id}
    assert compiled == {msgid: words for msgid, words in english().items() if words}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_fault_is_worded_with_its_values(lang: str) -> None:
    said = Catalogue(lang).fault(fault.UnknownChoice("没有名为“{name}”的模板；可选：{known}。", name="甲", known="乙"))
    assert "甲" in said
    assert "乙" in said
    assert ("没有" in said) == (lang == "zh")


def test_words_with_quotation_marks_are_quoted_in_single_ones() -> None:
    values = (("wrong", "“五位一体”战略布局"), ("right", "“五位一体”总体布局"), ("reason", "“五位一体”是总体布局"))
    said = Catalogue().what(Finding("term-slip", Level.ERROR, values))
    assert said == "“‘五位一体’战略布局”应为“‘五位一体’总体布局”（“五位一体”是总体布局）。"
