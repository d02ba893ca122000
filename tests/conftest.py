"""What many tests share: the sample speech, the dictionary loaded once, and a screenless Qt."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from jiangtai.session import Session
from jiangtai.shipped import shipped
from jiangtai.speech.words import load_words

if TYPE_CHECKING:
    from pathlib import Path

    from jiangtai.speech.words import Words

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def sample() -> Path:
    """The sample speech."""
    return shipped("seeds") / "four-plenum-red-cross" / "speech.txt"


@pytest.fixture(scope="session")
def words() -> Words:
    """The dictionary, which takes most of a second to load."""
    return load_words()


@pytest.fixture
def session(sample: Path, words: Words) -> Session:
    """A session with the sample speech open."""
    session = Session((shipped("templates"),), lambda: words)
    session.open(sample)
    return session
