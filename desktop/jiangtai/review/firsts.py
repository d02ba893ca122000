"""First uses: the full name stands before its abbreviation, or in the same sentence."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from jiangtai.finding import Finding, Level
from jiangtai.pattern import Pattern
from jiangtai.review.titles import NAMED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiangtai.review.manuscript import Manuscript
    from jiangtai.review.submission import Submission
    from jiangtai.review.terms import Terms

_KINDS = "建议|纲要|决定|决议|意见|规划|办法|条例|规定|方案|公报|章程|准则|规则|细则"
_SHORT = Pattern(f"《({_KINDS})》")
"""A document by its kind alone."""

First = tuple[str, str, tuple[int, int]]


def check_firsts(submission: Submission) -> tuple[Finding, ...]:
    """Return a warning for each abbreviation used before its full name."""
    findings = []
    for said, full, stretch in _early(submission.manuscript, submission.terms):
        place = submission.locate([stretch])
        if place.sources or place.slides:
            values = (("said", said), ("full", full))
            findings.append(Finding("full-name-late", Level.WARNING, values, said, place.sources, place.slides, said))
    return tuple(findings)


@lru_cache(maxsize=16)
def _early(script: Manuscript, terms: Terms) -> tuple[First, ...]:
    return (*_abbreviations(script, terms), *_documents(script))


def _abbreviations(script: Manuscript, terms: Terms) -> Iterator[First]:
    for row in terms.firsts:
        seen: set[str] = set()
        for match in row.short.finditer(script.text):
            if match[0] in seen:
                continue
            seen.add(match[0])
            if _is_quoted(script, match.start()):
                continue
            full = re.compile(match.expand(row.full))
            named = full.search(script.text)
            if named is None or (named.start() > match.start() and not full.search(script.sentence(*match.span()))):
                yield match[0], match.expand(row.say), match.span()


def _is_quoted(script: Manuscript, at: int) -> bool:
    """Return whether a place stands inside quotation marks: who is quoted may say it as he said it."""
    line = script.text.rfind("\n", 0, at) + 1
    return script.text.count("“", line, at) > script.text.count("”", line, at)


def _documents(script: Manuscript) -> Iterator[First]:
    """Yield a document's kind used as its name (《建议》) before any document of that kind is named in full."""
    seen: set[str] = set()
    for match in _SHORT.finditer(script.text):
        kind = match[1]
        if kind in seen:
            continue
        seen.add(kind)
        full = next((one for one in NAMED.finditer(script.text) if _ends_in(one[1], kind)), None)
        if full is None or full.start() > script.text.find("\n", match.end()):
            yield f"《{kind}》", f"《……{kind}》", match.span()


def _ends_in(title: str, kind: str) -> bool:
    bare = re.sub("[（(][^（）()]*[）)]$", "", title)
    return len(bare) > len(kind) and bare.endswith(kind)
