"""The door: sizes, workers and their limits."""

from __future__ import annotations

import resource
import time
from typing import TYPE_CHECKING

import pytest

from jiangtai.fault import UnreadableSource
from jiangtai.speech.limits import Limits
from jiangtai.speech.reading import read_source
from jiangtai.speech.speech import Role

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("blob", [b"", b" \r\n\t", "\ufeff　\n".encode(), b"<html><body></body></html>"])
def test_a_file_without_words_is_refused_by_name(blob: bytes) -> None:
    with pytest.raises(UnreadableSource, match=r"“讲话\.txt”.*文字"):
        read_source("讲话.txt", blob)


def test_a_file_too_large_says_how_large() -> None:
    with pytest.raises(UnreadableSource, match="2 MB，超过 1 MB"):
        read_source("讲话.txt", b"x" * 2_200_000, limits=Limits(text_file=1024 * 1024))


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(UnreadableSource, match="不是文本文件"):
        read_source("讲话.txt", bytes(range(256)) * 40)


def test_a_page_is_read_in_another_process_with_its_role() -> None:
    document = read_source("页.html", "<p>同志们，我们开会了，请大家坐好。</p>".encode(), Role.LOCAL)
    assert (document.name, document.role, document.text) == (
        "页.html",
        Role.LOCAL,
        "同志们，我们开会了，请大家坐好。\n",
    )


def test_a_worker_that_takes_too_long_is_stopped_with_a_sentence() -> None:
    started = time.monotonic()
    with pytest.raises(UnreadableSource, match="已停止读取"):
        read_source("慢.html", b"<p>x" * 100_000, limits=Limits(seconds=0.05))
    assert time.monotonic() - started < 5


def test_a_worker_that_wants_too_much_memory_ends_in_a_sentence() -> None:
    page = "<p>很长的一段，".encode() * 200_000
    with pytest.raises(UnreadableSource, match=r"已停止读取|无法读取"):
        read_source("大.html", page, limits=Limits(memory=60 * 1024 * 1024))


def test_nothing_of_the_working_folder_is_imported_by_the_worker(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "lxml.py").write_text("raise SystemExit('imported')", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert read_source("页.html", "<p>正文在此，没有别的。</p>".encode()).text == "正文在此，没有别的。\n"


def test_a_large_markdown_file_goes_to_the_worker_and_comes_back_the_same() -> None:
    blob = "# 题\n\n正文一段。\n".encode()
    assert read_source("a.md", blob) == read_source("a.md", blob, limits=Limits(markdown_here=0))


def test_the_worker_leaves_this_process_its_own_limits() -> None:
    before = resource.getrlimit(resource.RLIMIT_AS)
    read_source("页.html", "<p>正文在此，没有别的。</p>".encode())
    assert resource.getrlimit(resource.RLIMIT_AS) == before
