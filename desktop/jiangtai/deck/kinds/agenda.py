"""目录: the parts by number; repeated before a part, with it lit, in talks of five parts and more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.composing import Copy, cut_runs
from jiangtai.deck.flowing import Source, paged
from jiangtai.deck.look import Tone
from jiangtai.deck.measure import Pt
from jiangtai.deck.placing import counted, runs_of, slot_of
from jiangtai.deck.scene import scale_of
from jiangtai.outline.outline import Kind
from jiangtai.pattern import Pattern
from jiangtai.value import replace

if TYPE_CHECKING:
    from jiangtai.deck.deck import Run
    from jiangtai.deck.look import Slot
    from jiangtai.deck.scene import Heading, Scene, Sheet
    from jiangtai.outline.outline import Page

_ORDINAL = Pattern(
    r"(?:[一二三四五六七八九十]+[、．.]|[（(][一二三四五六七八九十]+[)）]|第[一二三四五六七八九十]+(?:部分|[章节条讲篇])[、：]?|[0-9]{1,2}[、．.](?![0-9]))"
    r"\s*(?=.)"
)
_NEARER = 0.4
"""The share of their distance that is left between parts that would not all stand on one slide."""
REPEATED_FROM = 5
"""With fewer parts a listener still knows where the talk is; the section pages' dots are enough."""


def lay_agenda(page: Page, scene: Scene, lit: int = 0) -> tuple[Sheet, ...]:
    """Return the slides of the agenda, the part numbered `lit` (0: none) standing out."""
    layout = scene.layout(Kind.AGENDA)
    slot = slot_of(layout, 1)
    ordinals = _ordinals(scene)
    sources = []
    for heading, ordinal in zip(scene.headings, ordinals, strict=True):
        tone = Tone.ACCENT if heading.number == lit else Tone.QUIET
        words = tuple(cut_runs(_words(heading, lit), len(ordinal), len(heading.wording.text)))
        runs = counted(ordinal or scene.numeral(heading.number), words, slot, tone)
        sources.append(Source(Copy(runs, bullet=False, title=True), None))
    scale = scale_of(slot, scene.template.floors.body)
    sheets = paged(scene, layout, page.title, sources, scale) if sources else ()
    return sheets if len(sheets) < 2 else paged(scene, layout, page.title, sources, scale, _drawn_in(slot))


def _ordinals(scene: Scene) -> list[str]:
    """Return the ordinals the headings bring along (一、 or 第一部分), to stand where numerals do; "" where not all do."""
    found = [_ORDINAL.match(heading.wording.text) for heading in scene.headings]
    return [match[0] for match in found if match] if all(found) else [""] * len(found)


def _drawn_in(slot: Slot) -> Slot:
    """Return the slot with its parts nearer to each other: many of them need fewer slides so."""
    first, *others = slot.styles
    return replace(slot, styles=(replace(first, before=Pt(first.before * _NEARER)), *others))


def _words(heading: Heading, lit: int) -> tuple[Run, ...]:
    if not lit:
        return runs_of(heading.wording)
    return runs_of(heading.wording, Tone.STRONG if heading.number == lit else Tone.QUIET)
