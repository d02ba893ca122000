"""Signatures: what a layout of a stranger's template offers: its placeholders by use, its own type, who uses it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from jiangtai.deck.look import SlotType
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiangtai.deck.look import Layout, Slot
    from jiangtai.deck.masters import Master
    from jiangtai.deck.measure import Emu

_TITLES = (SlotType.TITLE, SlotType.CENTRED_TITLE)
_TEXTS = (SlotType.BODY, SlotType.SUBTITLE, SlotType.OBJECT, SlotType.TABLE)
_LEAST = 0.004
"""Share of the slide below which a placeholder is a caption's or a decoration's, or has no place of its own."""


@dataclass(frozen=True, slots=True)
class Signature:
    """One layout as matching sees it.

    `master` counts from 0; `kind` is the layout's own type (obj, secHead, twoObj: ECMA-376 part 1, 19.7.15), "" where
    it says none. `used`: how many of the template's sample slides stand on it; `opens`: the first of them does;
    `share`: the share of all of them that stands on its master.
    """

    layout: Layout
    master: int
    kind: str
    page: int
    """The slide's area."""
    used: int = 0
    opens: bool = False
    share: float = 0.0

    @property
    def title(self) -> Slot | None:
        """The title, where it has one that is wider than high: others are turned."""
        titles = (slot for slot in self.layout.slots if slot.type in _TITLES)
        return next((slot for slot in titles if slot.rect.cx > slot.rect.cy * 0.8), None)

    @property
    def texts(self) -> tuple[Slot, ...]:
        """What may hold points, in reading order; footers aside."""
        found = [slot for slot in self.layout.slots if slot.type in _TEXTS and slot.sound]
        large = [slot for slot in found if self.share_of(slot) > _LEAST]
        return tuple(sorted(large, key=lambda slot: (slot.rect.y // 200000, slot.rect.x)))

    @property
    def pictures(self) -> tuple[Slot, ...]:
        """What is for a picture."""
        return tuple(slot for slot in self.layout.slots if slot.type is SlotType.PICTURE and slot.sound)

    @property
    def main(self) -> Slot | None:
        """The largest of the texts."""
        return max(self.texts, key=self.share_of, default=None)

    def share_of(self, slot: Slot) -> float:
        """Return how much of the slide a placeholder takes."""
        return slot.rect.cx * slot.rect.cy / max(1, self.page)

    def tells(self, *slots: Slot) -> bool:
        """Return whether each of these can be told from the layout's other placeholders by its index.

        LibreOffice writes layouts whose placeholders are all of index 0.
        """
        count = Counter(slot.idx for slot in self.layout.slots)
        return all(count[slot.idx] == 1 for slot in slots)


def read_signatures(masters: Sequence[Master], samples: Sequence[str]) -> tuple[Signature, ...]:
    """Return every layout's signature; `samples` are the layout parts of the template's own slides, in order."""
    return tuple(_read(masters, samples))


def _read(masters: Sequence[Master], samples: Sequence[str]) -> Iterator[Signature]:
    for number, master in enumerate(masters):
        width, height = master.size
        parts = list(master.parts())
        share = sum(sample in parts for sample in samples) / max(1, len(samples))
        for part in parts:
            kind = master.package.xml(part).get("type", "")
            opens = samples[:1] == (part,)
            yield Signature(master.layout(part), number, kind, _area(width, height), samples.count(part), opens, share)


def _area(width: Emu, height: Emu) -> int:
    return width * height
