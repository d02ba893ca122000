"""The kept form of the dictionary: whatever is wrong with it is noticed before it is used."""

from __future__ import annotations

import pytest

from jiangtai.speech.compiling import compile_dictionary, jieba_stamp
from jiangtai.speech.dictionary import HEAD, MAGIC, Damaged, Stamp, open_dictionary

STAMP = jieba_stamp()


@pytest.fixture(scope="module")
def made() -> bytes:
    """The dictionary as it is kept."""
    return compile_dictionary(STAMP)


def test_making_it_twice_makes_the_same(made: bytes) -> None:
    assert compile_dictionary(STAMP) == made


@pytest.mark.parametrize("at", [0, len(MAGIC), HEAD.size - 1, HEAD.size, -1], ids=str)
def test_a_changed_byte_is_noticed(made: bytes, at: int) -> None:
    changed = bytearray(made)
    changed[at] ^= 1
    with pytest.raises(Damaged):
        open_dictionary(bytes(changed), STAMP)


@pytest.mark.parametrize("size", [0, 10, HEAD.size, 1_000_000])
def test_a_torn_file_is_noticed(made: bytes, size: int) -> None:
    with pytest.raises(Damaged):
        open_dictionary(made[:size], STAMP)


def test_the_dictionary_of_another_jieba_is_not_used(made: bytes) -> None:
    with pytest.raises(Damaged):
        open_dictionary(made, Stamp(STAMP.checksum, STAMP.size + 1))


def test_what_is_remembered_has_a_bound(made: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jiangtai.speech.dictionary.MOST_REMEMBERED", 8)
    dictionary = open_dictionary(made, STAMP)
    for second in dictionary.firsts["中"].seconds[:40]:
        assert dictionary.pairs[f"中{second}"] is not None
        assert dictionary.longer[f"中{second}龘"] is None
        assert max(len(dictionary.pairs), len(dictionary.longer)) <= 8


def test_what_two_characters_begin_is_known(made: bytes) -> None:
    dictionary = open_dictionary(made, STAMP)
    assert dictionary.firsts["中"].score is not None
    assert "华" in dictionary.firsts["中"].seconds
    assert "龘" not in dictionary.firsts["中"].seconds
    both, tails = dictionary.pairs["中华"]
    assert both is not None
    assert "人民共和国" in tails.split(" ")
    assert dictionary.longer["中华人民共和国"]
    assert dictionary.longer["中华人民共"] == 0
    assert dictionary.longer["中华人民共国"] is None
    assert dictionary.longer["中华共"] is None


def test_a_character_of_no_word_begins_nothing(made: bytes) -> None:
    assert open_dictionary(made, STAMP).firsts["\u3400"][:2] == (None, "")
