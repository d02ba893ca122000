"""The session: one speech open, from its files to the exported deck. Qt-free; the window and the CLI both drive it.

A session holds one history of States. Everything else (speech, deck, findings) is derived from the present State and
kept as long as what it was derived from is the same value. `load` and `plan` are pure and slow: the window runs them
on its worker and hands the result to `adopt`, which is quick.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jiangtai.deck.deck import Profile
from jiangtai.deck.laying import lay_out
from jiangtai.deck.wardrobe import Wardrobe
from jiangtai.deck.writing import write
from jiangtai.opening import Opened, Opener, pasted
from jiangtai.outline.brief import check_cover
from jiangtai.project.history import History
from jiangtai.project.resourcing import handed_on, resourced
from jiangtai.project.saving import write_whole
from jiangtai.project.sources import source_file, understand_sources
from jiangtai.review.accepting import accept, reopen, sort
from jiangtai.review.curing import cure_name, cured
from jiangtai.review.reviewing import review
from jiangtai.review.shelf import Shelf
from jiangtai.review.submission import Submission
from jiangtai.review.terms import load_terms
from jiangtai.speech.speech import Override
from jiangtai.value import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from jiangtai.deck.brand import Brand
    from jiangtai.deck.deck import Deck
    from jiangtai.deck.look import Template
    from jiangtai.deck.template import TemplateCard
    from jiangtai.finding import Finding
    from jiangtai.outline.brief import Brief
    from jiangtai.outline.outline import Outline
    from jiangtai.project.state import State
    from jiangtai.review.terms import Terms
    from jiangtai.speech.speech import Role, Ruling, Speech
    from jiangtai.speech.words import Shelf as Kept
    from jiangtai.speech.words import Words


class Session:
    """One open speech. `words` loads the dictionary when first needed; without it drafting does without.

    `kept` is where templates are kept as they were read, from one start to the next; without it they are read each time.
    """

    def __init__(
        self, folders: Sequence[Path], words: Callable[[], Words] | None = None, kept: Kept | None = None
    ) -> None:
        self._wardrobe = Wardrobe(folders, kept)
        self._opener = Opener(self._wardrobe, words)
        self._history: History | None = None
        self._speech: tuple[State, Speech] | None = None
        self._deck: tuple[tuple[Any, ...], Deck] | None = None
        self._listeners: list[Callable[[], None]] = []
        self._reviewed: tuple[State, Terms, Shelf, tuple[Finding, ...]] | None = None
        self.shelf = Shelf()

    # what there is

    @property
    def is_open(self) -> bool:
        """Whether a speech is open; everything below needs one."""
        return self._history is not None

    @property
    def history(self) -> History:
        """The history of States. Raises RuntimeError where nothing is open."""
        if self._history is None:
            raise RuntimeError("no speech is open")
        return self._history

    @property
    def state(self) -> State:
        """The present State."""
        return self.history.present

    @property
    def speech(self) -> Speech:
        """The speech, understood from the State's sources and overrides."""
        return self._speech_of(self.state)

    @property
    def outline(self) -> Outline:
        """The outline as it stands."""
        return _outline_of(self.state)

    @property
    def template(self) -> Template:
        """The template in use, read once."""
        return self._template_of(self.state)

    @property
    def deck(self) -> Deck:
        """The deck the outline makes on the template; what the preview paints and the file keeps."""
        return self._deck_of(self.state)

    def lay_out(self, profile: Profile) -> Deck:
        """Return the deck with its lines broken as `profile` breaks them; all else is the same."""
        return self._laid_out(self.state, profile)

    def tried(self, outline: Outline) -> Deck:
        """Return the deck another outline of the speech would make. Changes nothing."""
        return self._laid_out(replace(self.state, outline=outline), Profile.POWERPOINT)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong or worth a look, in speech, outline and deck; what a person accepted is left out."""
        return sort(self.all_findings, self.state.accepted).open

    @property
    def accepted(self) -> tuple[tuple[Finding, str], ...]:
        """What was found and let stand, each with the person's reason."""
        return sort(self.all_findings, self.state.accepted).accepted

    @property
    def all_findings(self) -> tuple[Finding, ...]:
        """Every finding, those accepted too."""
        state, terms = self.state, load_terms(self._opener.own_terms)
        if self._reviewed is None or self._reviewed[:3] != (state, terms, self.shelf):
            # all of one State: on the worker, another may become the present meanwhile
            now = (self._speech_of(state), _outline_of(state), self._deck_of(state), self._template_of(state))
            found = review(Submission(*now, state.brief, state.brand, terms, self.shelf))
            self._reviewed = (state, terms, self.shelf, found)
        return self._reviewed[3]

    def use_terms(self, own: Path | None) -> None:
        """Lay a person's own list of terms over the shipped one."""
        self._opener.own_terms = own

    def templates(self) -> tuple[TemplateCard, ...]:
        """Return the templates at hand."""
        return self._wardrobe.cards()

    def find_template(self, name: str, aspect: str) -> Template:
        """Return the template named by folder or by display name in either language, read anew.

        Raises UnknownChoice naming those there are.
        """
        return self._wardrobe.find(name, aspect)

    # opening

    def load(self, paths: Sequence[Path], state: State | None = None) -> Opened:
        """Return the speech in `paths` opened and drafted, choices and brand taken from `state`. Changes nothing.

        Raises UnreadableSource.
        """
        return self._opener.files(paths, state)

    def load_text(self, text: str, state: State | None = None) -> Opened:
        """Return pasted text opened and drafted. Changes nothing. Raises UnreadableSource where it is empty."""
        return self._opener.text(text, state)

    def load_project(self, path: Path) -> Opened:
        """Return a project opened from its file. Changes nothing. Raises UnreadableProject, UnreadableSource."""
        return self._opener.project(path)

    def load_state(self, state: State, name: str) -> Opened:
        """Return a State that was kept (recovered, or a copy) opened. Changes nothing. Raises as `load_project` does."""
        return self._opener.kept(state, name)

    def adopt(self, opened: Opened) -> None:
        """Make what `load` brought the open speech, with a new history."""
        self._history = History(opened.state, saved=None if opened.unsaved else opened.state)
        self._speech = (opened.state, opened.speech)
        self._tell()

    def open(self, *paths: Path) -> None:
        """Open a speech from its files. Raises UnreadableSource."""
        self.adopt(self.load(paths))

    def start(self, state: State, brief: Callable[[Speech], Brief]) -> None:
        """Open a State without an outline, its brief made once the speech is understood (a command line's way).

        Raises UnknownChoice for a template that is not there before any speech is read.
        """
        self.find_template(state.template, state.aspect)
        speech = understand_sources(state)
        made = replace(state, brief=brief(speech))
        check_cover(made.brief.cover)
        self.adopt(Opened(self._opener.redrafted(speech, made), speech))

    def open_text(self, text: str) -> None:
        """Open pasted text."""
        self.adopt(self.load_text(text))

    def words(self) -> Words | None:
        """Return the dictionary, loaded once when first asked for."""
        return self._opener.words()

    # deciding

    def plan(self, brief: Brief) -> State:
        """Return the State with another brief: drafted anew, with all a person touched merged in. Changes nothing.

        Raises UnknownChoice where a cover field is too long for any cover.
        """
        check_cover(brief.cover)
        return self._opener.redrafted(self.speech, replace(self.state, brief=brief))

    def ruled(self, at: int, ruling: Ruling) -> State:
        """Return the State with a person's ruling on what starts at `at`, drafted anew. Changes nothing."""
        others = tuple(one for one in self.state.overrides if one.at != at)
        return self._reread(replace(self.state, overrides=(*others, Override(at, ruling))))

    def extended(self, paths: Sequence[Path], role: Role) -> State:
        """Return the State with further files read into the speech, drafted anew. Raises UnreadableSource."""
        more = tuple(source_file(path, role) for path in paths)
        return self._reread(replace(self.state, sources=(*self.state.sources, *more)))

    def rearranged(self, order: Sequence[int]) -> State:
        """Return the State with its files in this order (by their present numbers), those not named gone.

        Drafted anew, with all a person did to what stays. Changes nothing.
        """
        sources = tuple(self.state.sources[at] for at in order)
        speech, state = resourced(self.speech, self.state, sources, {at: to for to, at in enumerate(order)})
        return self._opener.redrafted(speech, state)

    def load_another(self, paths: Sequence[Path], text: str = "") -> Opened:
        """Return another speech, from its files or pasted, with this one's brand, template, occasion and local work.

        Changes nothing. Raises UnreadableSource.
        """
        sources = tuple(source_file(path) for path in paths) or (pasted(text),)
        speech, state = handed_on(self.speech, self.state, sources)
        return Opened(self._opener.redrafted(speech, state), speech)

    def _reread(self, state: State) -> State:
        """Return a State whose speech is understood anew, with all a person did to the present outline.

        The text of what was there does not change, so its spans hold in the new speech.
        """
        return self._opener.redrafted(understand_sources(state), state)

    def record(self, name: str, state: State) -> None:
        """Make `state` the present as one named, undoable step."""
        self._history = self.history.record(name, state)
        self._tell()

    def choose(self, name: str, **changes: Any) -> None:  # noqa: ANN401  # the fields of Brief, checked by replace
        """Change fields of the brief (occasion, minutes, notes, extras …) and redraft, in one named step."""
        self.record(name, self.plan(replace(self.state.brief, **changes)))

    def fill_cover(self, **fields: str) -> None:
        """Fill cover fields (title, subtitle, speaker, unit, date), in one named step.

        Raises UnknownChoice where a field is too long for any cover.
        """
        cover = replace(self.state.brief.cover, **fields)
        self.choose("填写封面", cover=cover)

    def tick(self, starts: Iterable[int], *, on: bool) -> None:
        """Tick or untick the paragraphs starting at `starts`, in one named step."""
        unticked = self.state.brief.unticked
        chosen = frozenset(starts)
        self.choose("选用" if on else "不选用", unticked=unticked - chosen if on else unticked | chosen)

    def dressed(self, template: str | None = None, aspect: str | None = None, brand: Brand | None = None) -> State:
        """Return the State in another template, aspect or brand. Changes nothing.

        Only another aspect asks for a new draft: its slides hold more, or less. Raises UnknownChoice, UnusableTemplate.
        """
        state = replace(
            self.state,
            template=template or self.state.template,
            aspect=aspect or self.state.aspect,
            brand=brand or self.state.brand,
        )
        self.find_template(state.template, state.aspect)
        return state if state.aspect == self.state.aspect else self._opener.redrafted(self.speech, state)

    def dress(self, template: str | None = None, aspect: str | None = None, brand: Brand | None = None) -> None:
        """Change template, aspect or brand, in one named step. Raises as `dressed` does, before anything changes."""
        self.record("更换模板", self.dressed(template, aspect, brand))

    def edit(self, name: str, change: Callable[[Outline], Outline]) -> None:
        """Apply an edit of `outline.editing` to the outline, as one named step."""
        self.record(name, replace(self.state, outline=change(self.outline)))

    def cure(self, finding: Finding, reason: str = "") -> None:
        """Make a finding's cure, as one named step; `reason` is kept with a correction of the source's words."""
        self.edit(cure_name(finding), lambda outline: cured(outline, self.speech.text, finding, reason))

    def accept(self, finding: Finding, reason: str) -> None:
        """Let a finding stand, with the reason, as one named step."""
        self.record("接受", replace(self.state, accepted=accept(self.state.accepted, finding, reason)))

    def reopen(self, finding: Finding) -> None:
        """List a finding again that was let stand, as one named step."""
        self.record("不再接受", replace(self.state, accepted=reopen(self.state.accepted, finding)))

    def undo(self) -> None:
        """Take the last step back."""
        self._history = self.history.undo()
        self._tell()

    def mark_saved(self, state: State) -> None:
        """Make `state`, which a project file now holds, the save point."""
        self._history = self.history.mark_saved(state)
        self._tell()

    def redo(self) -> None:
        """Bring the step taken back again."""
        self._history = self.history.redo()
        self._tell()

    # handing out

    def deck_bytes(self) -> bytes:
        """Return the deck as the bytes of a .pptx."""
        return write(self.deck, self.template)

    def export(self, path: Path, *, force: bool = False) -> None:
        """Write the deck to `path`. Raises UnwritableTarget; nothing is half-written."""
        write_whole(path, self.deck_bytes(), force=force)

    # telling

    def listen(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Call `listener` after every change; return what stops that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def _speech_of(self, state: State) -> Speech:
        kept = self._speech
        if kept is None or not _same_speech(kept[0], state):
            kept = self._speech = (state, understand_sources(state))
        return kept[1]

    def _template_of(self, state: State) -> Template:
        return self._wardrobe.take(state.template, state.aspect)

    def _deck_of(self, state: State) -> Deck:
        wanted, kept = (state.outline, state.brand, state.brief.notes, state.template, state.aspect), self._deck
        if kept is None or kept[0] != wanted:
            kept = self._deck = (wanted, self._laid_out(state, Profile.POWERPOINT))
        return kept[1]

    def _laid_out(self, state: State, profile: Profile) -> Deck:
        text, template = self._speech_of(state).text, self._template_of(state)
        return lay_out(_outline_of(state), text, template, state.brand, profile, state.brief.notes)

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()


def _outline_of(state: State) -> Outline:
    if state.outline is None:
        raise RuntimeError("the state has no outline")
    return state.outline


def _same_speech(one: State, other: State) -> bool:
    return one.sources == other.sources and one.overrides == other.overrides
