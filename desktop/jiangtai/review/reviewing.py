"""The review: every check over speech, outline and deck, most important first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.finding import Level
from jiangtai.review.ceremony import check_cover, check_local
from jiangtai.review.duration import check_pages, check_time
from jiangtai.review.leavings import check_materials

if TYPE_CHECKING:
    from jiangtai.deck.deck import Deck
    from jiangtai.finding import Finding
    from jiangtai.outline.brief import Brief
    from jiangtai.outline.outline import Outline
    from jiangtai.speech.speech import Speech

_ORDER = {Level.ERROR: 0, Level.WARNING: 1, Level.HINT: 2}


def review(speech: Speech, outline: Outline, deck: Deck, brief: Brief) -> tuple[Finding, ...]:
    """Return all findings: errors, then warnings, then hints, each in the order of the checks."""
    found = (
        *speech.findings,
        *check_cover(outline, deck),
        *check_local(deck),
        *check_materials(speech, outline),
        *check_pages(outline, deck),
        *check_time(outline, brief),
    )
    return tuple(sorted(found, key=lambda finding: _ORDER[finding.level]))
