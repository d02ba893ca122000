"""Groups and plans: what pages are to be made from, before any word is cut."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from jiangtai.outline import shaping
from jiangtai.value import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiangtai.outline.passage import Passage
    from jiangtai.outline.salience import Weighed
    from jiangtai.span import Spans
    from jiangtai.speech.speech import Paragraph, Parallel


class Form(StrEnum):
    """What kind of material a page is to be made of."""

    PLAIN = "plain"
    OVERVIEW = "overview"
    PARALLEL = "parallel"
    HEADED = "headed"
    KEY = "key sentence"
    QUOTE = "quote"
    COMPARE = "compare"


@dataclass(frozen=True, slots=True)
class Told:
    """One selected paragraph with its weighed units. `aside`: it stands on no page of its part's."""

    paragraph: Paragraph
    passage: Passage
    units: tuple[Weighed, ...]
    aside: bool = False

    @property
    def size(self) -> int:
        """The number of characters."""
        return len(self.passage.text)


@dataclass(frozen=True, slots=True)
class Group:
    """What one page is made from. `lead` are units read with it that introduce a parallel.

    `label` titles the page (a heading, or the parallel's own label); `headed` are merged subsections, each with its
    heading and units; `quoted` is the quotation of a quote page.
    """

    form: Form
    units: tuple[Weighed, ...]
    start: int
    size: int
    label: Spans = ()
    parallel: Parallel | None = None
    lead: tuple[Weighed, ...] = ()
    headed: tuple[tuple[Spans, tuple[Weighed, ...]], ...] = ()
    quoted: Spans = ()
    shown: frozenset[int] = frozenset()
    """The starts of the items an overview names: those that are selected."""
    goes_on: bool = False
    """It is the second half of a stretch its label stands over."""

    slides: int = field(init=False, compare=False, repr=False)
    """How many slides the page will take: asked for so often that it is counted once."""

    def __post_init__(self) -> None:
        """Count the slides."""
        object.__setattr__(self, "slides", self._slides())

    @property
    def items(self) -> int:
        """How many items stand on the pages of its parallel."""
        return len(self.parallel.items) if self.form is Form.PARALLEL and self.parallel is not None else 0

    def _slides(self) -> int:
        if self.form is Form.PARALLEL and self.parallel is not None:
            return shaping.slides(self.parallel)
        cards = max(len(self.headed), len(self.shown), 1)
        return -(-cards // shaping.CARDS_A_PAGE)


@dataclass(frozen=True, slots=True)
class Plan:
    """A stretch under a heading or under the label of an item (or neither), and the plans of what stands below it."""

    label: Spans
    groups: tuple[Group, ...]
    plans: tuple[Plan, ...] = ()

    size: int = field(init=False, compare=False, repr=False)
    """The number of characters below this heading."""

    slides: int = field(init=False, compare=False, repr=False)
    """How many slides it takes as planned."""

    items: int = field(init=False, compare=False, repr=False)
    """How many items stand on pages of their parallels."""

    def __post_init__(self) -> None:
        """Count characters, slides and items, once."""
        below: tuple[Group | Plan, ...] = (*self.groups, *self.plans)
        object.__setattr__(self, "size", sum([one.size for one in below]))
        object.__setattr__(self, "slides", sum([one.slides for one in below]))
        object.__setattr__(self, "items", sum([one.items for one in below]))

    def walk(self) -> Iterator[Group]:
        """Yield all groups in source order."""
        yield from self.groups
        for plan in self.plans:
            yield from plan.walk()

    def units(self) -> tuple[Weighed, ...]:
        """Return all units below this heading, in source order."""
        return tuple(unit for group in self.walk() for unit in (*group.lead, *group.units))


def headed(bundle: Sequence[Plan], label: Spans) -> Group:
    """Return neighbouring plans as one page under a label (or none): their own labels, each with what it says."""
    units = tuple(unit for child in bundle for unit in child.units())
    told = tuple((child.label, child.units()) for child in bundle if child.label)
    size = sum(child.size for child in bundle)
    start = next(group.start for child in bundle for group in child.walk())
    if len(told) < 2:  # one label names the page only if the page starts with it, and is mostly of it
        first = next(bundle[0].walk())
        own = (bundle[0].label or first.label) if bundle[0].size * 2 >= size else label
        return Group(Form.PLAIN, units, start, size, own)
    return Group(Form.HEADED, units, start, size, label, headed=told)
