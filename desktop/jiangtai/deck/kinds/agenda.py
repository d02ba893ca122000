"""目录: the parts by number; repeated before a part, with it lit, in talks of five parts and more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.composing import Copy
from jiangtai.deck.flowing import Source, paged
from jiangtai.deck.look import Tone
from jiangtai.deck.placing import counted, runs_of, slot_of
from jiangtai.deck.scene import scale_of
from jiangtai.outline.outline import Kind

if TYPE_CHECKING:
    from jiangtai.deck.deck import Run
    from jiangtai.deck.scene import Heading, Scene, Sheet
    from jiangtai.outline.outline import Page

REPEATED_FROM = 5
"""With fewer parts a listener still knows where the talk is; the section pages' dots are enough."""


def lay_agenda(page: Page, scene: Scene, lit: int = 0) -> tuple[Sheet, ...]:
    """Return the slides of the agenda, the part numbered `lit` (0: none) standing out."""
    layout = scene.layout(Kind.AGENDA)
    slot = slot_of(layout, 1)
    sources = []
    for heading in scene.headings:
        tone = Tone.ACCENT if heading.number == lit else Tone.QUIET
        runs = counted(scene.numeral(heading.number), _words(heading, lit), slot, tone)
        sources.append(Source(Copy(runs, bullet=False, title=True), None))
    return paged(scene, layout, page.title, sources, scale_of(slot, scene.template.floors.body)) if sources else ()


def _words(heading: Heading, lit: int) -> tuple[Run, ...]:
    if not lit:
        return runs_of(heading.wording)
    return runs_of(heading.wording, Tone.STRONG if heading.number == lit else Tone.QUIET)
