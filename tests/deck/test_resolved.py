"""Resolved: a template that was kept is the one that was read, and counts for these very files only."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest
from tests.deck.strangers import dark

from jiangtai.deck.adopting import adopt
from jiangtai.deck.foreign import build_foreign
from jiangtai.deck.resolved import keep, recall, stamp_of
from jiangtai.deck.template import read_template
from jiangtai.shipped import shipped
from jiangtai.value import replace

if TYPE_CHECKING:
    from pathlib import Path

    from jiangtai.deck.look import Template


def again(template: Template) -> Template:
    """The template as another start of the program knows it."""
    kept = keep(template, "stamp")
    assert kept is not None
    found = recall(kept, "stamp")
    assert found is not None
    return found


@pytest.mark.parametrize("brand", ["azure", "partyred", "plain", "redcross", "youth"])
def test_a_shipped_template_comes_back_as_it_was_read(brand: str) -> None:
    read = read_template(shipped("templates") / brand)
    found = again(read)
    assert found == read
    assert repr(found) == repr(read)  # equal numbers, and of the same kind


def test_a_strangers_template_comes_back_with_what_is_to_be_told_of_it() -> None:
    read = build_foreign("深色", adopt("深色.pptx", dark()), {})
    assert read.findings
    assert repr(again(read)) == repr(read)


def test_what_cannot_be_kept_is_not() -> None:
    read = read_template(shipped("templates") / "plain")
    assert keep(replace(read, furniture={"agenda": object()}), "stamp") is None  # type: ignore[dict-item]  # what a toml may hold


def test_what_was_kept_of_other_files_or_damaged_counts_for_nothing() -> None:
    kept = keep(read_template(shipped("templates") / "plain"), "stamp")
    assert kept is not None
    assert recall(kept, "another") is None
    middle = len(kept) // 2
    assert recall(kept[:middle] + bytes((kept[middle] ^ 1,)) + kept[middle + 1 :], "stamp") is None
    assert recall(kept[:middle], "stamp") is None


def test_a_stamp_tells_contents_times_and_aspects_apart(tmp_path: Path) -> None:
    file = tmp_path / "template.pptx"
    shutil.copy(shipped("templates") / "plain" / "template.pptx", file)
    first, was = stamp_of([file], "16:9"), file.stat()
    assert stamp_of([file], "16:9") == first
    assert stamp_of([file], "4:3") != first
    os.utime(file, ns=(was.st_atime_ns, was.st_mtime_ns + 10**9))
    assert stamp_of([file], "16:9") != first
    blob = bytearray(file.read_bytes())
    blob[-1] ^= 1
    file.write_bytes(blob)
    os.utime(file, ns=(was.st_atime_ns, was.st_mtime_ns))
    assert stamp_of([file], "16:9") != first
