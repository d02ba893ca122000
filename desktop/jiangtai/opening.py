"""Opening: what comes of files, pasted text, a project or a kept State: a speech understood, a State drafted from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.outline.correcting import recorrected
from jiangtai.outline.drafting import draft
from jiangtai.outline.merging import redraft
from jiangtai.project.disk import open_project
from jiangtai.project.soundness import is_remote
from jiangtai.project.sources import source_file, understand_sources
from jiangtai.project.state import SourceFile, State
from jiangtai.project.trial import try_out
from jiangtai.review.avoiding import slips_of
from jiangtai.review.shelf import Shelf
from jiangtai.review.terms import load_terms
from jiangtai.speech.speech import Role
from jiangtai.value import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from jiangtai.deck.wardrobe import Wardrobe
    from jiangtai.outline.outline import Outline
    from jiangtai.project.disk import ProjectFile
    from jiangtai.span import Spans
    from jiangtai.speech.speech import Speech
    from jiangtai.speech.words import Words

PASTED = "粘贴的讲稿.txt"
"""The name a pasted speech goes by."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A State whose outline is drafted, and the speech it was drafted from.

    `file` is the project it was opened from; `unsaved`: no file holds it, so that leaving it asks. `missing` is the
    template it was made for, where that is not at hand and another stands in.
    """

    state: State
    speech: Speech
    file: ProjectFile | None = None
    unsaved: bool = False
    missing: str = ""


class Opener:
    """What a draft needs beside its speech: the templates at hand, the dictionary (`words` loads it), the list of terms.

    Nothing here changes what is open.
    """

    def __init__(self, wardrobe: Wardrobe, words: Callable[[], Words] | None) -> None:
        self.wardrobe = wardrobe
        self.own_terms: Path | None = None
        self._load_words = words
        self._words: Words | None = None
        self._slips: tuple[Speech, Spans] | None = None

    def files(self, paths: Sequence[Path], state: State | None) -> Opened:
        """Return the speech in `paths`, choices and brand taken from `state`. Raises UnreadableSource."""
        return self._fresh(tuple(source_file(path) for path in paths), state)

    def text(self, text: str, state: State | None) -> Opened:
        """Return pasted text opened. Raises UnreadableSource where it is empty."""
        return self._fresh((pasted(text),), state)

    def project(self, path: Path) -> Opened:
        """Return a project opened from its file. Raises UnreadableProject, UnreadableSource."""
        state, file = open_project(path)
        return replace(self.kept(state, path.name), file=file, unsaved=False)

    def kept(self, state: State, name: str) -> Opened:
        """Return a State that was kept (recovered, or a copy) opened.

        Raises UnreadableSource, and UnreadableProject naming `name` where nothing can be made of it.
        """
        speech = understand_sources(state)
        at_hand = not is_remote(state.template) and self.wardrobe.has(state.template)
        whole = replace(state, outline=state.outline or self.drafted(speech, state))
        opened = Opened(whole, speech, unsaved=True)
        if not at_hand:
            opened = replace(opened, state=replace(whole, template=State(()).template), missing=state.template)
        template = self.wardrobe.find(opened.state.template, state.aspect)
        try_out(opened.state, speech, template, name)
        return opened

    def drafted(self, speech: Speech, state: State) -> Outline:
        """Return the outline drafted as the State asks, within its occasion's ceiling of slides."""
        measure = self.wardrobe.measure(State(()).template, state.aspect, state.brief.occasion)
        return draft(speech, state.brief, self.words(), self._slips_of(speech), measure)

    def redrafted(self, speech: Speech, state: State) -> State:
        """Return the State drafted anew, with all a person did to its outline done to the new one."""
        old = state.outline
        fresh = self.drafted(speech, state)
        if old is None:
            return replace(state, outline=fresh)
        return replace(state, outline=recorrected(redraft(old, fresh), speech.text, old.corrections))

    def words(self) -> Words | None:
        """Return the dictionary, loaded once when first asked for."""
        if self._words is None and self._load_words is not None:
            self._words = self._load_words()
        return self._words

    def _fresh(self, sources: tuple[SourceFile, ...], state: State | None) -> Opened:
        kept = state or State(())
        brief = replace(kept.brief, unticked=frozenset(), kept=frozenset())
        fresh = replace(kept, sources=sources, overrides=(), brief=brief, outline=None, accepted=())
        speech = understand_sources(fresh)
        return Opened(self.redrafted(speech, fresh), speech)

    def _slips_of(self, speech: Speech) -> Spans:
        """Return the stretches of the speech that slides should not show, worked out once."""
        if self._slips is None or self._slips[0] is not speech:
            self._slips = (speech, slips_of(speech, load_terms(self.own_terms), Shelf()))
        return self._slips[1]


def pasted(text: str) -> SourceFile:
    """Return pasted text as a source."""
    return SourceFile(PASTED, Role.SPEECH, text.encode())
