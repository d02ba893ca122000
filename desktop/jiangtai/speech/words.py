"""Words: the loaded dictionary, cutting running Chinese into words.

jieba's own loading trusts a cache file in the shared temporary folder, which anyone may have written, and saves
nothing by it. So the dictionary is built here, into a tokenizer of our own, and passed down as a value.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable


class _Tokenizer(Protocol):
    """What is used of jieba's tokenizer."""

    def cut(self, sentence: str) -> Iterable[str]:
        """Yield the words of the sentence."""


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The dictionary, loaded."""

    _tokenizer: _Tokenizer

    def cut(self, text: str) -> tuple[str, ...]:
        """Return the words of `text`, in order; joined, they are `text` again."""
        return tuple(self._tokenizer.cut(text))


def load_words() -> Words:
    """Return the dictionary; takes most of a second, so it is made once and passed down."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba's own invalid escapes and its use of pkg_resources
        import jieba  # type: ignore[import-untyped]  # noqa: PLC0415  # ships no types; loads when first needed

        tokenizer = jieba.Tokenizer()
        with tokenizer.get_dict_file() as dictionary:
            tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(dictionary)
    tokenizer.initialized = True
    return Words(tokenizer)
