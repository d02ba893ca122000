"""Terms: the list of official wording as values, read from TOML: the shipped list, and a person's own laid over it.

Each row carries its reason and its source; the list carries its version. `lexicon/terms.toml` says what a row means.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from jiangtai.fault import UnknownChoice
from jiangtai.finding import Level
from jiangtai.pattern import CODES
from jiangtai.value import dataclass

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

_Row = TypeVar("_Row")

SHIPPED = Path(__file__).resolve().parent.parent / "lexicon" / "terms.toml"
"""The list that comes with the program."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A wording that should be another."""

    id: str
    wrong: re.Pattern[str]
    right: str
    level: Level
    reason: str
    unless: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class Title:
    """An official title of a document, how else it may be written, and the meeting that adopted it."""

    title: str
    variants: tuple[str, ...]
    family: re.Pattern[str] | None
    meeting: str
    reason: str


@dataclass(frozen=True, slots=True)
class Series:
    """Members that stand in this order; `whole`: only where all stand side by side is their order judged."""

    name: str
    members: tuple[str, ...]
    suffix: str
    whole: bool
    reason: str


@dataclass(frozen=True, slots=True)
class FirstUse:
    """An abbreviation, and the pattern of the full name that comes first; it may refer to groups of the short form."""

    id: str
    short: re.Pattern[str]
    full: str
    say: str
    reason: str


@dataclass(frozen=True, slots=True)
class Counted:
    """A counted phrase that already names something: its items, and the opening the items share."""

    name: str
    lead: str
    items: tuple[str, ...]
    where: str
    reason: str


@dataclass(frozen=True, slots=True)
class Period:
    """A plan period by name (十四五) and its first and last year."""

    name: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting and its days."""

    name: str
    first: dt.date
    last: dt.date


@dataclass(frozen=True, slots=True)
class Person:
    """A row of a person's own 人名职务表: the posts held, and since and until when (None: open)."""

    name: str
    posts: tuple[str, ...]
    since: dt.date | None
    until: dt.date | None


@dataclass(frozen=True, eq=False)
class Terms:
    """The list. Two lists are the same only if they are the same object."""

    version: str = ""
    slips: tuple[Slip, ...] = ()
    titles: tuple[Title, ...] = ()
    series: tuple[Series, ...] = ()
    firsts: tuple[FirstUse, ...] = ()
    counted: tuple[Counted, ...] = ()
    periods: tuple[Period, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    persons: tuple[Person, ...] = ()


@lru_cache(maxsize=8)
def load_terms(own: Path | None = None) -> Terms:
    """Return the shipped list, with a person's own file over it.

    Raises UnknownChoice naming the file and the row that cannot be used.
    """
    said = _read(SHIPPED)
    if own is None:
        return terms_of(said, str(SHIPPED))
    mine = _read(own)
    terms_of(mine, str(own))  # a row that cannot be used is named by its number in its own file
    return terms_of(_laid_over(said, mine), str(own))


def terms_of(said: Mapping[str, Any], name: str = "") -> Terms:
    """Return the list that parsed TOML says. Raises UnknownChoice naming the row that cannot be used."""
    return Terms(
        str(said.get("version", "")),
        _rows(said, "slip", _slip, name),
        _rows(said, "document", _title, name),
        _rows(said, "series", _series, name),
        _rows(said, "first", _first, name),
        _rows(said, "counted", _counted, name),
        _rows(said, "period", _period, name),
        _rows(said, "meeting", _meeting, name),
        _rows(said, "person", _person, name),
    )


def _read(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UnknownChoice("用语表“{name}”读不出来：{reason}。", name=file, reason=error) from error


def _laid_over(shipped: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """Return both lists as one: a row of one's own replaces the shipped one of its id or name; `off` takes it away."""
    merged: dict[str, Any] = {"version": f"{shipped.get('version', '')}+{own.get('version', '')}"}
    for kind in {**shipped, **own}:
        if kind == "version":
            continue
        mine = own.get(kind, [])
        named = {_name(row) for row in mine if _name(row)}
        rows = [row for row in shipped.get(kind, []) if _name(row) not in named]
        merged[kind] = [*rows, *mine]
    return merged


def _name(row: Mapping[str, Any]) -> str:
    return str(row.get("id") or row.get("name") or row.get("title") or "")


def _rows(said: Mapping[str, Any], kind: str, make: Callable[[Mapping[str, Any]], _Row], name: str) -> tuple[_Row, ...]:
    made = []
    for number, row in enumerate(said.get(kind, ()), 1):
        if row.get("off"):
            continue
        try:
            _ = row["reason"]  # a row without one is refused
            made.append(make(row))
        except (KeyError, TypeError, ValueError, re.error) as error:
            raise UnknownChoice(
                "用语表“{name}”第 {number} 个 [[{kind}]] 写法有误（{reason}）。",
                name=name,
                number=number,
                kind=kind,
                reason=error,
            ) from error
    return tuple(made)


def _slip(row: Mapping[str, Any]) -> Slip:
    unless = CODES.compile(row["unless"]) if "unless" in row else None
    wrong = CODES.compile(row["wrong"])
    return Slip(
        row.get("id", row["wrong"]), wrong, row["right"], Level(row.get("level", "warning")), row["reason"], unless
    )


def _title(row: Mapping[str, Any]) -> Title:
    family = CODES.compile(row["family"]) if "family" in row else None
    return Title(row["title"], tuple(row.get("variants", ())), family, row.get("meeting", ""), row["reason"])


def _series(row: Mapping[str, Any]) -> Series:
    return Series(row["name"], tuple(row["members"]), row.get("suffix", ""), bool(row.get("whole")), row["reason"])


def _first(row: Mapping[str, Any]) -> FirstUse:
    return FirstUse(row.get("id", row["short"]), CODES.compile(row["short"]), row["full"], row["say"], row["reason"])


def _counted(row: Mapping[str, Any]) -> Counted:
    return Counted(row["name"], row["lead"], tuple(row["items"]), row["where"], row["reason"])


def _period(row: Mapping[str, Any]) -> Period:
    first, last = row["years"]
    return Period(row["name"], int(first), int(last))


def _meeting(row: Mapping[str, Any]) -> Meeting:
    first, last = row["days"]
    return Meeting(row["name"], first, last)


def _person(row: Mapping[str, Any]) -> Person:
    return Person(row["name"], tuple(row["posts"]), row.get("since"), row.get("until"))
