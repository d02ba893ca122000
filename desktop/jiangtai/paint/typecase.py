"""The typecase: the letters in use, kept from one deck to the next.

What was measured and drawn of a face holds for every deck, and what was set in a template as long as that is the same:
an edit, or a slide of another deck, then costs only what is new in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.paint.faces import find_faces
from jiangtai.paint.letters import Letters
from jiangtai.paint.stamps import Stamps
from jiangtai.value import dataclass, field

if TYPE_CHECKING:
    from jiangtai.deck.deck import Deck
    from jiangtai.deck.look import Template
    from jiangtai.paint.founts import Founts


@dataclass(slots=True)
class Typecase:
    """Letters for one deck after another. For one thread."""

    _founts: Founts = field(default_factory=dict)
    _stamps: Stamps = field(default_factory=Stamps)
    _letters: Letters | None = None

    def letters(self, deck: Deck, template: Template) -> Letters:
        """Return the faces at hand for painting this deck. Needs a QGuiApplication."""
        kept = self._letters
        if kept is None or kept.template is not template or kept.profile is not deck.profile:
            kept = Letters(find_faces(template), template, deck.profile, stamps=self._stamps, founts=self._founts)
            self._letters = kept
        return kept
