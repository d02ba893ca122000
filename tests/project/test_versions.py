"""History: every edit of an hour, then fewer and fewer; any of them can be looked at and brought back."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.project.states import small

from jiangtai.fault import UnreadableProject
from jiangtai.project.versions import (
    DAY,
    HOUR,
    MONTH,
    Moment,
    keep_version,
    list_versions,
    look,
    step_of,
    surviving,
    thin,
)

if TYPE_CHECKING:
    from pathlib import Path

NOW = Moment(1_800_000_000_000)
MOMENTS = st.lists(st.integers(0, 40 * DAY).map(lambda age: Moment(NOW - age)), max_size=60, unique=True)


def test_versions_are_listed_newest_first_and_looked_at(tmp_path: Path) -> None:
    first = keep_version(tmp_path, small(), "", "打开", NOW)
    second = keep_version(tmp_path, small("azure"), "", "更换模板", Moment(NOW + 5))
    assert list_versions(tmp_path) == (second, first)
    assert (look(first), look(second)) == (small(), small("azure"))
    assert (step_of(first), step_of(second)) == ("打开", "更换模板")


def test_the_sources_are_kept_once(tmp_path: Path) -> None:
    for at in range(5):
        keep_version(tmp_path, small(str(at)), "", "", Moment(NOW + at))
    assert len(list((tmp_path / "blobs").iterdir())) == 1
    assert len(list_versions(tmp_path)) == 5


def test_an_unchanged_state_is_no_new_version(tmp_path: Path) -> None:
    first = keep_version(tmp_path, small(), "", "", NOW)
    assert keep_version(tmp_path, small(), "", "", Moment(NOW + 5)) == first
    assert list_versions(tmp_path) == (first,)


def test_a_clock_set_back_does_not_put_the_newest_behind(tmp_path: Path) -> None:
    keep_version(tmp_path, small(), "", "", NOW)
    newest = keep_version(tmp_path, small("azure"), "", "", Moment(NOW - HOUR))
    assert list_versions(tmp_path)[0] == newest


@given(MOMENTS)
def test_all_of_an_hour_are_kept_then_one_an_hour_then_one_a_day_for_a_month(moments: list[Moment]) -> None:
    kept = surviving(moments, NOW)
    assert kept <= set(moments)
    assert {at for at in moments if NOW - at <= HOUR} <= kept
    old = sorted(kept - {max(moments, default=NOW)})
    day = [at for at in old if HOUR < NOW - at <= DAY]
    month = [at for at in old if DAY < NOW - at <= MONTH]
    assert all(one // HOUR != other // HOUR for one, other in pairwise(day))
    assert all(one // DAY != other // DAY for one, other in pairwise(month))
    assert not [at for at in old if NOW - at > MONTH]
    assert {at // DAY for at in moments if DAY < NOW - at <= MONTH} >= {at // DAY for at in month}
    assert not moments or max(moments) in kept


@given(MOMENTS)
def test_thinning_twice_is_thinning_once(moments: list[Moment]) -> None:
    kept = surviving(moments, NOW)
    assert surviving(kept, NOW) == kept


def test_each_hour_and_each_day_keeps_its_last() -> None:
    hours = [Moment(NOW - NOW % HOUR - 3 * HOUR + minute * 60_000) for minute in (1, 30, 59)]
    days = [Moment(NOW - NOW % DAY - 3 * DAY + hour * HOUR) for hour in (1, 12, 23)]
    assert surviving([*hours, *days, NOW], NOW) == {hours[-1], days[-1], NOW}


def test_thinning_drops_bytes_that_nothing_needs_any_more(tmp_path: Path) -> None:
    keep_version(tmp_path, small(blob=b"old speech"), "", "", Moment(NOW - 2 * MONTH))
    newest = keep_version(tmp_path, small(blob=b"new speech"), "", "", NOW)
    thin(tmp_path, NOW)
    assert list_versions(tmp_path) == (newest,)
    assert [file.read_bytes() for file in (tmp_path / "blobs").iterdir()] == [b"new speech"]


def test_a_damaged_version_is_refused_in_a_sentence(tmp_path: Path) -> None:
    version = keep_version(tmp_path, small(), "", "", NOW)
    version.file.write_bytes(version.file.read_bytes()[:100])
    with pytest.raises(UnreadableProject):
        look(version)
    version.file.unlink()
    with pytest.raises(UnreadableProject):
        step_of(version)
