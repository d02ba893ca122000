"""Seals: what was kept comes back whole or not at all."""

from __future__ import annotations

from jiangtai.seal import sealed, unsealed

MAGIC = b"JTTESTS1"


def test_index_and_bytes_come_back() -> None:
    found = unsealed(MAGIC, sealed(MAGIC, {"页": [1, None]}, b"\0rest"))
    assert found is not None
    assert found[0] == {"页": [1, None]}
    assert bytes(found[1]) == b"\0rest"


def test_nothing_comes_of_a_blob_damaged_cut_short_or_of_another_kind() -> None:
    whole = sealed(MAGIC, ["a"], b"rest")
    assert unsealed(b"JTTESTS2", whole) is None
    for at in range(len(whole)):
        assert unsealed(MAGIC, whole[:at] + bytes((whole[at] ^ 1,)) + whole[at + 1 :]) is None
        assert unsealed(MAGIC, whole[:at]) is None
