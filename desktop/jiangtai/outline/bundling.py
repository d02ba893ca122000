"""Bundling: one page of neighbouring subsections: their headings, each with the weightiest thing it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.outline import shaping
from jiangtai.outline.naming import held, made_page, over
from jiangtai.outline.outline import Kind, Point, Wording
from jiangtai.outline.pointing import FULL_LINE, MOST, Room, choose, runs, word
from jiangtai.outline.together import stages
from jiangtai.outline.wording import breadth, whole
from jiangtai.span import union

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.outline.groups import Group
    from jiangtai.outline.naming import Titles
    from jiangtai.outline.outline import Page
    from jiangtai.outline.salience import Weighed
    from jiangtai.span import Spans
    from jiangtai.speech.speech import Speech

_CARD_UNITS = 4
_CARD = 60
"""Units and characters of a card whose text is short enough to stand whole."""

_SENTENCE = 80
"""Characters of a line below a heading where none is short."""

_HEADED_LINES = 4
"""Lines below the headings of one page, together."""

_STAGES = 3
"""Stages of a plan that stand on a card."""

_BARE = 2
_LISTED = 3
_PAIRED = 4
TIGHTEST = 5
"""From the first headings stand alone on their page; from the second they are a list, from the third two to a point; the last
is the least a page can show: two points or five headings."""

_POINT = 2 * FULL_LINE
"""Characters of two headings that share a point: two lines of it."""


def headed_page(speech: Speech, group: Group, titles: Titles, tight: int) -> Page:
    """Return a page of neighbouring subsections: their headings whole, each with the weightiest thing it says.

    Tightened, first what stands below the headings goes; then they are a list, and two to a point; and last all headings
    go but the weightiest.
    """
    made: list[Point] = []
    heading = over(speech, group, titles)
    if tight >= _PAIRED and (paired := _paired(speech, group)):
        return made_page(Kind.BULLETS, group, heading, paired)
    told = _weightiest(group) if tight == TIGHTEST else group.headed
    most = 1 if tight else max(1, _HEADED_LINES // len(told))
    for label, units in told:
        lines = () if tight >= _BARE else _below(label, units, most, few=0 if tight else _CARD_UNITS)
        made.append(Point(whole(speech.text, label), tuple(Point(word(line)) for line in lines)))
    short = tight < _LISTED and all(len(point.wording.text) <= shaping.LONGEST_LABEL for point in made)
    return made_page(Kind.CARDS if short and len(made) > 1 else Kind.BULLETS, group, heading, made)


def _below(label: Spans, units: Sequence[Weighed], most: int, few: int) -> Sequence[Sequence[Weighed]]:
    """Return what stands below a heading, line by line: the weightiest it says, or all where it is `few` and short."""
    rest = [u for u in units if not held(u, label)]
    standing = [u for u in rest if not u.unit.leaning]
    if len(standing) <= few and sum(u.unit.size for u in standing) <= _CARD:
        return [[u] for u in standing]
    by_year = next((row for row in stages(rest) if most > 1 and len(row) <= _STAGES), ())
    if by_year:
        return [[u] for u in by_year]
    chosen = choose(rest, Room(0.0 if most == 1 else 1.0, most, most))
    return list(runs(chosen))[:most] or _shortest(rest)


def _paired(speech: Speech, group: Group) -> list[Point]:
    """Return all headings, two to a point, where the page then holds them; else none."""
    labels = [whole(speech.text, label) for label, _ in group.headed]
    rows = [labels[at : at + 2] for at in range(0, len(labels), 2)]
    if len(rows) > MOST or any(sum(breadth(one.text) for one in row) > _POINT for row in rows):
        return []
    return [
        Point(Wording("；".join(one.text for one in row), union(s for one in row for s in one.sources))) for row in rows
    ]


def _weightiest(group: Group) -> tuple[tuple[Spans, tuple[Weighed, ...]], ...]:
    """Return the headings under which the weightiest things are said, as many as a listener holds in mind."""
    best = sorted(group.headed, key=lambda told: -max((u.weight for u in told[1]), default=0.0))[:MOST]
    return tuple(told for told in group.headed if told in best)


def _shortest(units: Sequence[Weighed]) -> list[list[Weighed]]:
    """Return the shortest unit that stands alone, where none is as short as a point should be."""
    fits = [u for u in units if not u.unit.leaning and u.unit.size <= _SENTENCE]
    return [[min(fits, key=lambda u: u.unit.size)]] if fits else []
