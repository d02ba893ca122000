"""The trial: a State that was kept somewhere is laid out once before it is shown.

It may come from anyone, and its sources may be read otherwise than when it was kept. What cannot be made into a deck
ends here, in a sentence, and not in the middle of somebody's work.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.deck import Profile
from jiangtai.deck.laying import lay_out
from jiangtai.project.packing import damaged
from jiangtai.project.soundness import spans_fit

if TYPE_CHECKING:
    from jiangtai.deck.look import Template
    from jiangtai.project.state import State
    from jiangtai.speech.speech import Speech


def try_out(state: State, speech: Speech, template: Template, name: str) -> None:
    """Raise UnreadableProject naming `name` where the State's outline is none of this speech or makes no deck."""
    outline = state.outline
    if outline is None or not spans_fit(outline, len(speech.text)):
        raise damaged(name)
    try:
        lay_out(outline, speech.text, template, state.brand, Profile.POWERPOINT, state.brief.notes)
    except Exception as broken:  # an outline nobody made raises anything at all
        raise damaged(name) from broken
