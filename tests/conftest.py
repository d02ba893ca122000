"""What many tests share: the sample speech, the dictionary loaded once, and a screenless Qt."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from tests.torture import clean

from jiangtai.deck import writing
from jiangtai.session import Session
from jiangtai.shipped import shipped
from jiangtai.speech.words import load_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jiangtai.speech.words import Words

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def sample() -> Path:
    """The sample speech."""
    return shipped("seeds") / "four-plenum-red-cross" / "speech.txt"


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What the program keeps from one start to the next stays out of the tester's own folders."""
    os.environ["XDG_CACHE_HOME"] = str(tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session", autouse=True)
def every_deck_is_clean() -> Iterator[None]:
    """Every deck any test makes is looked through for what no deck may carry."""
    pack = writing._pack

    def packed(parts: writing._Parts) -> bytes:
        deck = pack(parts)
        assert clean.unclean(deck) == []
        return deck

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(writing, "_pack", packed)
        yield


@pytest.fixture(scope="session")
def words() -> Words:
    """The dictionary, which takes most of a second to make."""
    return load_words()


@pytest.fixture
def session(sample: Path, words: Words) -> Session:
    """A session with the sample speech open."""
    session = Session((shipped("templates"),), lambda: words)
    session.open(sample)
    return session
