"""Values: what `dataclasses` promises holds for the quick ones, each beside the stock class of the same fields."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
from functools import cached_property
from typing import Any

import pytest

from jiangtai.value import asdict, dataclass, field, fields, is_dataclass, replace


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat."""

    row: int
    name: str = ""
    marks: dict[str, int] = field(default_factory=dict, compare=False)
    secret: str = field(default="", repr=False)


@dataclasses.dataclass(frozen=True, slots=True)
class StockSeat:
    """The same, as the library makes it."""

    row: int
    name: str = ""
    marks: dict[str, int] = dataclasses.field(default_factory=dict, compare=False)
    secret: str = dataclasses.field(default="", repr=False)


@dataclass(slots=True)
class Tally:
    """A count that may be changed."""

    count: int = 0
    lines: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Hall:
    """Without slots, so that something counted once can be kept."""

    seats: tuple[Seat, ...]

    @cached_property
    def rows(self) -> int:
        return max(seat.row for seat in self.seats)


@dataclass(frozen=True, slots=True)
class Pew:
    """A value in a value."""

    seat: Seat


@dataclass(frozen=True, slots=True, eq=False)
class Door:
    """Only ever the same as itself."""

    name: str


@dataclass(frozen=True, slots=True)
class Span:
    """Counts its length once."""

    start: int
    end: int
    length: int = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "length", self.end - self.start)

    def __repr__(self) -> str:
        return f"{self.start}–{self.end}"


@dataclass(frozen=True, slots=True)
class Nothing:
    """A value without fields."""


@pytest.mark.parametrize("given", [{"row": 3}, {"row": 3, "name": "甲", "marks": {"a": 1}, "secret": "x"}])
def test_it_is_made_and_told_as_the_library_would(given: dict[str, Any]) -> None:
    made, stock = Seat(**given), StockSeat(**given)
    assert repr(made) == repr(stock).replace("StockSeat", "Seat")
    assert dataclasses.asdict(made) == dataclasses.asdict(stock)
    assert Seat.__match_args__ == StockSeat.__match_args__
    assert list(inspect.signature(Seat).parameters) == list(inspect.signature(StockSeat).parameters)


def test_its_fields_are_told_as_the_library_would() -> None:
    seat = Seat(3, "甲")
    assert asdict(seat) == dataclasses.asdict(seat) == {"row": 3, "name": "甲", "marks": {}, "secret": ""}
    assert [field.name for field in fields(Seat)] == [field.name for field in dataclasses.fields(StockSeat)]
    assert all(is_dataclass(one) and dataclasses.is_dataclass(one) for one in (seat, Seat))
    assert not is_dataclass("甲")
    assert asdict(Pew(seat)) == dataclasses.asdict(Pew(seat))
    told = ("name", "init", "repr", "compare", "default", "default_factory")
    for ours, stock in zip(dataclasses.fields(Seat), dataclasses.fields(StockSeat), strict=True):
        assert [getattr(ours, name) for name in told] == [getattr(stock, name) for name in told]


def test_a_default_all_values_would_share_is_refused() -> None:
    defaults: tuple[object, ...] = ([], {}, dataclasses.field(default=1))
    for shared in defaults:
        with pytest.raises(TypeError, match="say it with `field`"):
            dataclass(frozen=True)(type("Shared", (), {"__annotations__": {"marks": "object"}, "marks": shared}))


def test_values_of_the_same_fields_are_the_same() -> None:
    assert Seat(1, "甲") == Seat(1, "甲")
    assert hash(Seat(1, "甲")) == hash(Seat(1, "甲", {"not": 1}))
    assert Seat(1, "甲") != Seat(1, "乙")
    assert Seat(1).__eq__(StockSeat(1)) is NotImplemented
    assert len({Nothing(), Nothing()}) == 1
    assert Door("东") != Door("东")
    assert len({Door("东"), Door("东")}) == 2


def test_a_value_refuses_to_be_changed() -> None:
    seat = Seat(1)
    with pytest.raises(dataclasses.FrozenInstanceError, match=r"Seat\.row"):
        seat.row = 2  # type: ignore[misc]  # what is tested
    with pytest.raises(dataclasses.FrozenInstanceError):
        del seat.row
    with pytest.raises((AttributeError, TypeError)):
        object.__setattr__(seat, "other", 2)
    assert seat == Seat(1)


def test_replace_gives_another_with_everything_else_kept() -> None:
    seat = Seat(1, "甲", {"a": 1}, "x")
    for another in (replace, dataclasses.replace):
        other = another(seat, row=2)
        assert (other.row, other.name, other.marks, other.secret) == (2, "甲", {"a": 1}, "x")
        assert another(Span(1, 4), end=9).length == 8
    assert seat == Seat(1, "甲", {"a": 1}, "x")


def test_a_default_that_is_made_is_made_anew_for_each() -> None:
    first, second = Tally(), Tally(3)
    first.lines.append("一")
    first.count += 1
    assert (first, second) == (Tally(1, ["一"]), Tally(3, []))
    with pytest.raises(TypeError):
        hash(first)


def test_missing_and_unknown_arguments_are_named() -> None:
    with pytest.raises(TypeError, match=r"Seat\.__init__\(\) missing 1 required positional argument: 'row'"):
        Seat()  # type: ignore[call-arg]  # what is tested
    with pytest.raises(TypeError, match=r"unexpected keyword argument 'other'"):
        Seat(1, other=2)  # type: ignore[call-arg]  # what is tested


def test_what_a_class_says_itself_stays() -> None:
    assert repr(Span(1, 4)) == "1–4"
    assert Span(1, 4).length == 3


def test_a_value_may_keep_what_it_counted() -> None:
    hall = Hall((Seat(1), Seat(7)))
    assert hall.rows == hall.rows == 7
    assert "rows" in vars(hall)


def test_copies_and_pickles_are_the_same_value() -> None:
    seat = Seat(1, "甲", {"a": 1}, "x")
    for made in (copy.copy(seat), copy.deepcopy(seat), pickle.loads(pickle.dumps(seat))):  # noqa: S301  # our own
        assert made == seat
        assert made.marks == {"a": 1}


def test_matching_takes_the_fields_in_order() -> None:
    match Seat(2, "乙"):
        case Seat(row, name):
            assert (row, name) == (2, "乙")
