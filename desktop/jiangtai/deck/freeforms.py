"""Freeforms: a drawn outline (a:custGeom) as steps in shares of its shape's box."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from jiangtai.deck.look import Step, Verb
from jiangtai.deck.schema import local, q

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from jiangtai.deck.measure import Rect

_VERBS = {"moveTo": Verb.MOVE, "lnTo": Verb.LINE, "cubicBezTo": Verb.CURVE, "close": Verb.CLOSE}
_DEGREE = 60000
_MOST_TURN = math.pi / 2
"""What one cubic curve follows of a circle without an eye seeing a difference."""

Point = tuple[float, float]


def read_steps(geometry: Element | None, rect: Rect) -> tuple[Step, ...]:
    """Return a freeform's path. Formulas other than plain numbers do not occur in drawn paths.

    A path that names no size is drawn in the units of its shape, `rect` (ECMA-376 part 1, 20.1.9.15).
    """
    return tuple(
        step for path in (geometry.iter(q("a:path")) if geometry is not None else ()) for step in _path(path, rect)
    )


def _path(path: Element, rect: Rect) -> Iterator[Step]:
    width, height = int(path.get("w", "0")) or rect.cx or 1, int(path.get("h", "0")) or rect.cy or 1
    at: Point = (0.0, 0.0)
    for move in path:
        points = [(_number(pt.get("x")), _number(pt.get("y"))) for pt in move.iter(q("a:pt"))]
        for verb, through in _moves(move, at, points):
            yield Step(verb, tuple((x / width, y / height) for x, y in through))
            at = through[-1] if through else at


def _moves(move: Element, at: Point, points: list[Point]) -> Iterator[tuple[Verb, list[Point]]]:
    """Yield one step of a path from `at`, curves of other kinds as cubic ones."""
    name = local(move.tag)
    if name == "quadBezTo" and len(points) == 2:
        bend, end = points
        yield Verb.CURVE, [_between(at, bend, 2 / 3), _between(end, bend, 2 / 3), end]
    elif name == "arcTo":
        yield from _arc(move, at)
    elif name in _VERBS:
        yield _VERBS[name], points


def _arc(move: Element, at: Point) -> Iterator[tuple[Verb, list[Point]]]:
    """Yield an arc of an ellipse that starts at `at`, a quarter at most at a time (20.1.9.4: arcTo)."""
    wide, high = _number(move.get("wR")), _number(move.get("hR"))
    start, sweep = (math.radians(_number(move.get(name)) / _DEGREE) for name in ("stAng", "swAng"))
    turn = math.atan2(wide * math.sin(start), high * math.cos(start))  # angles are those seen, not the circle's
    middle = at[0] - wide * math.cos(turn), at[1] - high * math.sin(turn)
    count = max(1, math.ceil(abs(sweep) / _MOST_TURN - 1e-9))
    each = sweep / count
    reach = 4 / 3 * math.tan(each / 4)
    for number in range(count):
        first, last = turn + each * number, turn + each * (number + 1)
        unit = [
            (math.cos(first) - reach * math.sin(first), math.sin(first) + reach * math.cos(first)),
            (math.cos(last) + reach * math.sin(last), math.sin(last) - reach * math.cos(last)),
            (math.cos(last), math.sin(last)),
        ]
        yield Verb.CURVE, [(middle[0] + wide * x, middle[1] + high * y) for x, y in unit]


def _between(start: Point, end: Point, share: float) -> Point:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def _number(value: str | None) -> float:
    try:
        return float(value or 0)
    except ValueError:  # a guide's name: rare in drawn paths, and a corner misplaced beats a template refused
        return 0.0
