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
    groups = open_dictionary(made, STAMP).groups
    for second in range(0x4E00, 0x4E40):
        assert groups[f"中{chr(second)}"][0] == groups["中"][0]
        assert len(groups) <= 8


def test_what_two_characters_begin_is_known(made: bytes) -> None:
    groups = open_dictionary(made, STAMP).groups
    alone, both, longer = groups["中华"]
    assert alone is not None
    assert both is not None
    assert longer is not None
    assert longer["人民共和国"] > 0
    assert longer["人民共"] == 0
    assert "人民共国" not in longer
    assert groups["中龘"] == (alone, None, None)
    assert groups["中"] == (alone, None, None)
