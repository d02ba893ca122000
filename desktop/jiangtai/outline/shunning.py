"""Shunning: units that hold a slip of the source, which stand on a slide only where nothing else can."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.value import replace

if TYPE_CHECKING:
    from jiangtai.outline.salience import Weighed
    from jiangtai.span import Spans

_OUTWEIGHED = 10.0
"""More than all features of salience together."""


def shunned(unit: Weighed, avoid: Spans) -> Weighed:
    """Return a unit, outweighed by every other if it holds a slip."""
    holds = any(unit.at < span.end and span.start < unit.end for span in avoid)
    return replace(unit, weight=unit.weight - _OUTWEIGHED) if holds else unit


def is_shunned(unit: Weighed) -> bool:
    """Return whether a unit holds a slip."""
    return unit.weight < -_OUTWEIGHED / 2
