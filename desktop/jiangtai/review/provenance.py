"""Provenance: whether a deck says what it was made from, and which of its slides were added afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.finding import Finding, Level

if TYPE_CHECKING:
    from jiangtai.review.submission import Submission


def check_provenance(submission: Submission) -> tuple[Finding, ...]:
    """Return a hint for a deck that came without its speech: not made here, or with slides added since."""
    if submission.deck is None or submission.speech is not None:
        return ()
    if submission.added is None:
        return (Finding("deck-untraced", Level.HINT),)
    return (Finding("slides-added", Level.HINT, slides=submission.added),) if submission.added else ()
