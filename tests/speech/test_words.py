"""The dictionary: it cuts without loss and touches no shared cache."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from jiangtai.speech.words import load_words

if TYPE_CHECKING:
    import pytest


def test_words_are_the_text_again_and_no_cache_is_read_or_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    text = "坚持稳中求进，Word 2024。"
    words = load_words().cut(text)
    assert "".join(words) == text
    assert "坚持" in words
    assert list(Path(tmp_path).iterdir()) == []
