"""A brand kept as a profile comes back as it was, and nothing else gets in."""

from __future__ import annotations

import json

import pytest

from jiangtai.deck.brand import RED_CROSS, Brand, from_profile, to_profile


def test_a_profile_comes_back_as_it_was() -> None:
    brand = Brand(b"\x89PNG\0\xff", RED_CROSS, "公文", "内部学习", "某市红十字会", (("main", "1F7A4D"),), band=True)
    assert from_profile(json.loads(json.dumps(to_profile(brand)))) == brand


def test_what_an_older_profile_lacks_is_as_in_a_new_brand() -> None:
    assert from_profile({"footer": "某单位"}) == Brand(footer="某单位")


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        {"fonts": 3},
        {"logo": "不是"},
        {"colours": [["main", "1F7A4D"]]},
        {"colours": {"main": 5}},
        {"band": "yes"},
    ],
)
def test_a_profile_that_does_not_fit_is_refused(data: object) -> None:
    with pytest.raises(ValueError, match=r"profile|fonts|logo|colours|band"):
        from_profile(data)
