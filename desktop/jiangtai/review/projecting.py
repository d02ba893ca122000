"""Projecting: which pages would show the hall something that must be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jiangtai.deck.deck import Deck
    from jiangtai.finding import Finding


def projected(findings: Iterable[Finding], deck: Deck) -> tuple[int, ...]:
    """Return the numbers of the shown slides on which an error-level finding is seen, in order."""
    hidden = {slide.number for slide in deck.slides if slide.hidden}
    seen = {number for finding in findings if finding.level is Level.ERROR for number in finding.slides}
    return tuple(sorted(seen - hidden))
