"""The log holds what helps, and nothing of the speech."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jiangtai.project.log import LARGEST, log_error, trace_of

if TYPE_CHECKING:
    from pathlib import Path


def mishap() -> ValueError:
    with pytest.raises(ValueError, match="保密") as caught:
        int("这是讲稿里的一句保密的话")
    return caught.value


def test_kind_and_place_are_logged_and_no_word_of_the_speech(tmp_path: Path) -> None:
    log_error(tmp_path / "no" / "logs" / "log.txt", mishap(), "2026-11-23 10:00")
    logged = (tmp_path / "no" / "logs" / "log.txt").read_text("utf-8")
    assert "builtins.ValueError" in logged
    assert "mishap" in logged
    assert "讲稿" not in logged


def test_a_log_that_grew_too_large_starts_anew(tmp_path: Path) -> None:
    (tmp_path / "log.txt").write_bytes(b"x" * (LARGEST + 1))
    log_error(tmp_path / "log.txt", mishap(), "now")
    assert (tmp_path / "log.txt").stat().st_size < LARGEST


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    log_error(tmp_path / "file" / "log.txt", mishap(), "now")
    assert trace_of(mishap())
