"""Avoiding: which stretches of a speech are wrong as they stand, so that no slide shows them if it can be helped.

Asked of the speech alone, before anything is drafted from it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.finding import Level
from jiangtai.review import citing, counted, periods, posts, series, slips, titles
from jiangtai.review.reviewing import review
from jiangtai.review.submission import Submission
from jiangtai.span import union

if TYPE_CHECKING:
    from jiangtai.review.reviewing import Check
    from jiangtai.review.shelf import Shelf
    from jiangtai.review.terms import Terms
    from jiangtai.span import Spans
    from jiangtai.speech.speech import Speech

_OF_WORDS: tuple[Check, ...] = (
    slips.check_slips,
    titles.check_titles,
    series.check_series,
    counted.check_counted,
    periods.check_periods,
    posts.check_posts,
    citing.check_quotations,
    citing.check_cited_titles,
)
"""The checks that are about the source's own words."""


def slips_of(speech: Speech, terms: Terms, shelf: Shelf) -> Spans:
    """Return where the speech has a slip of error level, in source order."""
    found = review(Submission(speech, terms=terms, shelf=shelf), _OF_WORDS)
    return union(span for finding in found if finding.level is Level.ERROR for span in finding.sources)
