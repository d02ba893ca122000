"""The dictionary: it cuts as jieba does, without loss, and trusts no shared cache."""

from __future__ import annotations

import random
import tempfile
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from jiangtai.speech.words import NAME, load_words

if TYPE_CHECKING:
    from jiangtai.speech.words import Words

SIZE = 200_000
OTHER = (
    "，",
    "。",
    "\r\n",
    "\n",
    " ",
    "\u3000",
    "2024年",
    "12.5%",
    "3.14",
    "GDP",
    "a-b",
    "C++",
    "AT&T",
    "．",
    "𠀀",
    "é",
)


@pytest.fixture(scope="module")
def stock() -> Any:  # noqa: ANN401  # jieba ships no types
    """Return jieba itself, its dictionary loaded by its own function."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba's own invalid escapes and its use of pkg_resources
        import jieba  # type: ignore[import-untyped]  # noqa: PLC0415  # its warnings are caught here

    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    return tokenizer


def babble(known: list[str], size: int) -> str:
    """Return known words, characters at random (rare ones and names are made of them) and what stands between."""
    chance = random.Random(10)  # noqa: S311  # no secret, only variety
    pieces: list[str] = []
    while size > 0:
        kind = chance.random()
        if kind < 0.6:
            piece = chance.choice(known)
        elif kind < 0.8:
            piece = "".join(chr(chance.randrange(0x4E00, 0x9FFF)) for _ in range(chance.randrange(1, 6)))
        else:
            piece = chance.choice(OTHER)
        pieces.append(piece)
        size -= len(piece)
    return "".join(pieces)


def test_words_are_jiebas_own(words: Words, stock: Any, sample: Path) -> None:  # noqa: ANN401  # the same
    text = sample.read_text("utf-8")
    text += babble([word for word, often in stock.FREQ.items() if often], SIZE - len(text))
    assert len(text) >= SIZE
    assert words.cut(text) == tuple(stock.cut(text))


def test_words_that_are_not_listed_are_guessed(words: Words, stock: Any) -> None:  # noqa: ANN401  # the same
    text = "韩冰凝和司徒曼青在翎洲坞汇报"
    assert words.cut(text) == tuple(stock.cut(text))
    assert any(len(word) > 1 and not stock.FREQ.get(word) for word in words.cut(text))


def test_words_are_the_text_again_and_no_cache_is_read_or_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    text = "坚持稳中求进，Word 2024。"
    words = load_words().cut(text)
    assert "".join(words) == text
    assert "坚持" in words
    assert list(Path(tmp_path).iterdir()) == []


class Drawer:
    """A shelf in memory, counting what is put there."""

    def __init__(self, blob: bytes | None = None) -> None:
        self.blob, self.puts = blob, 0

    def take(self, name: str) -> bytes | None:
        return self.blob if name == NAME else None

    def put(self, name: str, blob: bytes) -> None:
        assert name == NAME
        self.blob, self.puts = blob, self.puts + 1


@pytest.fixture(scope="module")
def made() -> bytes:
    """The dictionary as it is kept."""
    drawer = Drawer()
    load_words(drawer)
    assert drawer.blob is not None
    return drawer.blob


def test_a_kept_dictionary_is_used_as_it_is(made: bytes, words: Words) -> None:
    drawer = Drawer(made)
    text = "深入学习贯彻会议精神"
    assert load_words(drawer).cut(text) == words.cut(text)
    assert drawer.puts == 0


def test_a_kept_dictionary_that_is_wrong_is_made_anew(made: bytes) -> None:
    drawer = Drawer(made[: len(made) // 3])
    assert load_words(drawer).cut("深入学习") == ("深入", "学习")
    assert drawer.blob == made
