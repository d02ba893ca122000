"""The review: every check over speech, outline and deck, most important first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.finding import Level
from jiangtai.review import (
    blanks,
    breaks,
    calendar,
    ceremony,
    citing,
    counted,
    cutting,
    duration,
    emblem,
    enumerations,
    faces,
    firsts,
    fullness,
    lean,
    leavings,
    legibility,
    omissions,
    overflow,
    pairing,
    periods,
    posts,
    provenance,
    rewording,
    roll,
    secrecy,
    series,
    slips,
    tally,
    templating,
    titles,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from jiangtai.finding import Finding
    from jiangtai.review.submission import Submission

    Check = Callable[[Submission], tuple[Finding, ...]]

_ORDER = {Level.ERROR: 0, Level.WARNING: 1, Level.HINT: 2}

CHECKS: tuple[Check, ...] = (
    leavings.check_reading,
    provenance.check_provenance,
    # fidelity
    rewording.check_words,
    rewording.check_rewording,
    rewording.check_own,
    cutting.check_cuts,
    cutting.check_halves,
    cutting.check_quotes_whole,
    pairing.check_pairs,
    pairing.check_pairs_on_slides,
    enumerations.check_items,
    enumerations.check_mixing,
    enumerations.check_order,
    roll.check_roll,
    omissions.check_omissions,
    omissions.check_passing_on,
    leavings.check_materials,
    # terms
    blanks.check_blanks,
    blanks.check_broken_signs,
    slips.check_slips,
    titles.check_titles,
    series.check_series,
    counted.check_counted,
    tally.check_announced,
    tally.check_shares,
    periods.check_periods,
    firsts.check_firsts,
    posts.check_posts,
    citing.check_quotations,
    citing.check_cited_titles,
    # layout
    overflow.check_overflow,
    legibility.check_sizes,
    legibility.check_contrast,
    breaks.check_broken_terms,
    breaks.check_orphans,
    fullness.check_fullness,
    fullness.check_monotony,
    faces.check_faces,
    templating.check_template,
    templating.check_colours,
    # ceremony
    ceremony.check_cover,
    ceremony.check_local,
    secrecy.check_secrecy,
    emblem.check_logo,
    emblem.check_together,
    emblem.check_ornaments,
    lean.check_lean,
    # time
    duration.check_pages,
    duration.check_time,
    duration.check_proportion,
    calendar.check_dates,
    calendar.check_cover_date,
)
"""Every check: each a pure function over what was handed in, silent where it has nothing to look at."""


def review(submission: Submission, checks: Iterable[Check] = CHECKS) -> tuple[Finding, ...]:
    """Return all findings: errors, then warnings, then hints, each in the order of the checks; one cause, one finding."""
    found = _once(finding for check in checks for finding in check(submission))
    return tuple(sorted(found, key=lambda finding: _ORDER[finding.level]))


_SAME_WORDS = frozenset({"term-slip", "title-slip", "quotation-near", "quotation-shortened", "cited-title-near"})
"""Findings about the words at their places: the first check that knows them speaks."""


def _once(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings, those about words another finding is about already left out."""
    kept: list[Finding] = []
    told: set[tuple[int, int]] = set()
    for finding in findings:
        if finding.code in _SAME_WORDS and finding.sources and told.issuperset(finding.sources):
            continue
        if finding.code in _SAME_WORDS:
            told.update(finding.sources)
        kept.append(finding)
    return kept
