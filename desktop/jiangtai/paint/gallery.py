"""The gallery: slides as pictures, painted once and kept as long as the slide is the same value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.paint.slide import slide_image
from jiangtai.value import dataclass, field

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from jiangtai.deck.deck import Deck, Slide, SlideId
    from jiangtai.deck.look import Template
    from jiangtai.paint.letters import Letters


@dataclass(slots=True)
class Gallery:
    """Pictures by slide and width, for one line profile; of the latest `most` of them."""

    most: int = 1000
    _kept: dict[tuple[SlideId, int, float], tuple[Slide, Template, QImage]] = field(default_factory=dict)

    def picture(self, slide: Slide, letters: Letters, width: int, ratio: float = 1.0) -> QImage:
        """Return the slide's picture, painted only where the slide or its template changed."""
        kept = self.kept(slide, letters.template, width, ratio)
        if kept is not None:
            return kept
        image = slide_image(slide, letters, width, ratio)
        self.keep(slide, letters.template, width, ratio, image)
        return image

    def keep(self, slide: Slide, template: Template, width: int, ratio: float, image: QImage) -> None:
        """Keep a picture painted elsewhere."""
        while len(self._kept) >= self.most and (slide.id, width, ratio) not in self._kept:
            del self._kept[next(iter(self._kept))]
        self._kept[slide.id, width, ratio] = (slide, template, image)

    def kept(self, slide: Slide, template: Template, width: int, ratio: float = 1.0) -> QImage | None:
        """Return the slide's picture where it is at hand, else None. Quick: for the thread that must not wait."""
        # slides share what did not change, so comparing them is mostly comparing identities
        found = self._kept.get((slide.id, width, ratio))
        return found[2] if found and found[1] is template and found[0] == slide else None

    def forget(self, deck: Deck) -> None:
        """Drop the pictures of slides this deck no longer has."""
        alive = {slide.id for slide in deck.slides}
        for key in [key for key in self._kept if key[0] not in alive]:
            del self._kept[key]
