"""The ceiling: pages tightened, and then made fewer, until the slides they take stay under their occasion's ceiling.

How many slides a page takes is known only where it is laid out, so it is asked of a `Measure` that is handed in. What
no longer stands on a slide is still read from the notes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from jiangtai.outline.bundling import TIGHTEST
from jiangtai.outline.outline import Kind, Page, Wording
from jiangtai.outline.paging import page
from jiangtai.outline.resuming import as_shown
from jiangtai.outline.shaping import CARDS_A_PAGE, PAIRS_A_PAGE
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.outline.groups import Group, Plan
    from jiangtai.outline.naming import Titles
    from jiangtai.outline.outline import Part
    from jiangtai.speech.speech import Speech

Measure = Callable[[Page, tuple[Wording, ...]], int]
"""How many slides a page takes; the wordings are the headings an agenda lists."""

Rows = list[list[Page]]
"""The pages of each part."""

_ROUNDS = 8
"""Budgets tried: each is smaller by half of what the last one was over, so a few reach any ceiling."""

_ROOMS = 5
"""Rooms tried: the agenda is as long as there are parts, and there are as many parts as it leaves room for."""


def nominal(page: Page, _headings: tuple[Wording, ...] = ()) -> int:
    """Return how many slides a page takes by the number of its rows or cards: what is known without a template."""
    a_page = {Kind.CARDS: CARDS_A_PAGE, Kind.PAIRS: PAIRS_A_PAGE}.get(page.kind)
    return max(1, -(-len(page.points) // a_page)) if a_page else 1


def slides(parts: Sequence[Part], measure: Measure) -> int:
    """Return how many slides the parts take, agenda and all; titles that go on are as long as they will stand."""
    headings = _headings(parts)
    pages = (one for part in parts for one in as_shown(part.pages))
    return sum(measure(page, headings if page.kind is Kind.AGENDA else ()) for page in pages)


def fullest(
    make: Callable[[int], tuple[Part, ...]], bare: Sequence[Part], most: int, measure: Measure
) -> tuple[Part, ...]:
    """Return the parts made in the largest room tried in which they take no more than `most` slides, frame and all.

    `bare` are all parts in their frame, without pages of their own; there may not be room for all.
    """
    best: tuple[tuple[int, int], tuple[Part, ...]] = ((0, 0), ())
    tried: set[int] = set()
    room = max(1, most - slides(bare, measure))
    for _ in range(_ROOMS):
        tried.add(room)
        made = make(room)
        taken = slides(made, measure)
        worth = (sum(len(part.pages) for part in made), taken)  # another part says more than a page that goes on
        if taken <= most and worth > best[0]:
            best = (worth, made)
        room = max(1, room + most - taken)
        if taken == most or room in tried or (best[1] and len(_headings(made)) == len(_headings(bare))):
            break
    return best[1] or made


def _headings(parts: Sequence[Part]) -> tuple[Wording, ...]:
    return tuple(part.heading for part in parts if part.heading.text)


def held(make: Callable[[int], Rows], room: int, measure: Measure) -> Rows:
    """Return what `make` makes of the largest budget of pages tried whose slides are no more than `room`."""
    budget = max(1, room)
    for _ in range(_ROUNDS):
        made = make(budget)
        over = sum(measure(page, ()) for row in made for page in row) - room
        if over <= 0 or budget == 1:
            break
        budget = max(1, budget - max(1, over // 2))
    return made


@dataclass(slots=True)
class _Leaf:
    """A page with what it was made from, and how much less than it would it shows."""

    group: Group
    titles: Titles
    page: Page
    slides: int
    tight: int = 0


def paged(speech: Speech, rows: Sequence[tuple[Plan, Titles]], room: int, measure: Measure) -> Rows:
    """Return the pages of each plan; those that take more slides than one say less, as far as `room` asks for it."""
    leaves = [[_leaf(speech, group, titles, measure) for group in planned.walk()] for planned, titles in rows]
    loose = [leaf for row in leaves for leaf in row if leaf.slides > 1]
    over = sum(leaf.slides for row in leaves for leaf in row) - room
    while over > 0 and loose:
        widest = max(loose, key=lambda leaf: (leaf.slides - leaf.group.slides, leaf.slides))
        before = widest.slides
        if not _tighten(speech, widest, measure) or widest.slides == 1:
            loose.remove(widest)
        over -= before - widest.slides
    return [[leaf.page for leaf in row] for row in leaves]


def _leaf(speech: Speech, group: Group, titles: Titles, measure: Measure) -> _Leaf:
    made = page(speech, group, titles)
    return _Leaf(group, titles, made, measure(made, ()))


def _tighten(speech: Speech, leaf: _Leaf, measure: Measure) -> bool:
    """Make a page that takes fewer slides, losing no more than that needs; return whether there is one."""
    kept = leaf.page
    for tight in range(leaf.tight + 1, TIGHTEST + 1):
        leaf.titles.used.discard(kept.title.text)
        made = page(speech, leaf.group, leaf.titles, tight)
        slides = measure(made, ())
        if slides < leaf.slides:
            leaf.page, leaf.slides, leaf.tight = made, slides, tight
            return True
        leaf.titles.used.discard(made.title.text)
        leaf.titles.used.add(kept.title.text)
    return False
