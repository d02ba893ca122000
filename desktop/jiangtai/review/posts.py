"""Posts: persons with their posts against a person's own 人名职务表. No list of persons is shipped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jiangtai.finding import Finding, Level
from jiangtai.lexicon.offices import OFFICES
from jiangtai.review.calendar import day_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from jiangtai.review.submission import Submission
    from jiangtai.review.terms import Person

_OFFICE = "|".join(sorted(OFFICES, key=len, reverse=True))


def check_posts(submission: Submission) -> tuple[Finding, ...]:
    """Return a warning for each post beside a listed name that the list does not give it on the session's day."""
    persons: dict[str, list[Person]] = {}
    for row in submission.terms.persons:
        persons.setdefault(row.name, []).append(row)
    day = _day(submission)
    return tuple(finding for name, rows in persons.items() for finding in _misfits(submission, name, rows, day))


def _misfits(submission: Submission, name: str, rows: list[Person], day: dt.date | None) -> Iterator[Finding]:
    held = [post for row in rows if _holds_on(row, day) for post in row.posts]
    met: dict[str, list[tuple[int, int]]] = {}
    for match in re.finditer(
        f"(?P<before>{_OFFICE})?{re.escape(name)}(?P<after>{_OFFICE})?", submission.manuscript.text
    ):
        for said in filter(None, (match["before"], match["after"])):
            if not any(post.endswith(said) for post in held):
                met.setdefault(said, []).append(match.span())
    for said, stretches in met.items():
        place = submission.locate(stretches)
        if place.sources or place.slides:
            values = (("name", name), ("said", said), ("posts", "、".join(held) or "—"))
            yield Finding("post-misfit", Level.WARNING, values, name, place.sources, place.slides, f"{name}{said}")


def _holds_on(row: Person, day: dt.date | None) -> bool:
    """Return whether a row speaks for a day; without a day, whether it is still open."""
    if day is None:
        return row.until is None
    return (row.since is None or row.since <= day) and (row.until is None or day <= row.until)


def _day(submission: Submission) -> dt.date | None:
    """Return the session's day: the cover's, else the speech's own."""
    speech = submission.speech
    said = "".join(speech.text[slice(*span)] for span in speech.date) if speech is not None else ""
    return day_of(submission.brief.cover.date) or day_of(said)
