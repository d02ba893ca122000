"""The session: one speech open, from its files to the exported deck. Qt-free; the window and the CLI both drive it.

A session holds one history of States. Everything else (speech, deck, findings) is derived from the present State and
kept as long as what it was derived from is the same value. `load` and `plan` are pure and slow: the window runs them
on its worker and hands the result to `adopt`, which is quick.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from jiangtai.deck.deck import Profile
from jiangtai.deck.laying import lay_out
from jiangtai.deck.template import read_template, template_cards
from jiangtai.deck.writing import write
from jiangtai.fault import UnknownChoice
from jiangtai.outline.brief import check_cover
from jiangtai.outline.drafting import draft
from jiangtai.outline.merging import redraft
from jiangtai.project.history import History
from jiangtai.project.saving import write_whole
from jiangtai.project.sources import source_file, understand_sources
from jiangtai.project.state import SourceFile, State
from jiangtai.review.reviewing import review
from jiangtai.speech.speech import Role

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
    from jiangtai.speech.speech import Speech
    from jiangtai.speech.words import Words

PASTED = "粘贴的讲稿.txt"
"""The name a pasted speech goes by."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What `load` brings: a State whose outline is drafted, and the speech it was drafted from."""

    state: State
    speech: Speech


class Session:
    """One open speech. `words` loads the dictionary when first needed; without it drafting does without."""

    def __init__(self, folders: Sequence[Path], words: Callable[[], Words] | None = None) -> None:
        self._folders = tuple(folders)
        self._load_words = words
        self._words: Words | None = None
        self._history: History | None = None
        self._speech: tuple[State, Speech] | None = None
        self._template: tuple[tuple[str, str], Template] | None = None
        self._deck: tuple[tuple[Any, ...], Deck] | None = None
        self._listeners: list[Callable[[], None]] = []

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
        state = self.state
        if self._speech is None or not _same_speech(self._speech[0], state):
            self._speech = (state, understand_sources(state))
        return self._speech[1]

    @property
    def outline(self) -> Outline:
        """The outline as it stands."""
        outline = self.state.outline
        if outline is None:
            raise RuntimeError("the state has no outline")
        return outline

    @property
    def template(self) -> Template:
        """The template in use, read once."""
        wanted = (self.state.template, self.state.aspect)
        if self._template is None or self._template[0] != wanted:
            self._template = (wanted, self.find_template(*wanted))
        return self._template[1]

    @property
    def deck(self) -> Deck:
        """The deck the outline makes on the template; what the preview paints and the file keeps."""
        state = self.state
        wanted = (state.outline, state.brand, state.brief.notes, state.template, state.aspect)
        if self._deck is None or self._deck[0] != wanted:
            self._deck = (wanted, self.lay_out(Profile.POWERPOINT))
        return self._deck[1]

    def lay_out(self, profile: Profile) -> Deck:
        """Return the deck with its lines broken as `profile` breaks them; all else is the same."""
        state = self.state
        return lay_out(self.outline, self.speech.text, self.template, state.brand, profile, state.brief.notes)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong or worth a look, in speech, outline and deck."""
        return review(self.speech, self.outline, self.deck, self.state.brief)

    def templates(self) -> tuple[TemplateCard, ...]:
        """Return the templates at hand."""
        return template_cards(self._folders)

    def find_template(self, name: str, aspect: str) -> Template:
        """Return the template named by folder or by display name in either language.

        Raises UnknownChoice naming those there are.
        """
        cards = self.templates()
        for card in cards:
            if name in (card.id, card.name, card.english):
                return read_template(card.folder, aspect)
        known = "、".join(f"{card.id}（{card.name}）" for card in cards)
        raise UnknownChoice("没有名为“{name}”的模板；可选：{known}。", name=name, known=known)

    # opening

    def load(self, paths: Sequence[Path], state: State | None = None) -> Opened:
        """Return the speech in `paths` opened and drafted, choices and brand taken from `state`. Changes nothing.

        Raises UnreadableSource.
        """
        return self._draft_new(tuple(source_file(path) for path in paths), state)

    def load_text(self, text: str, state: State | None = None) -> Opened:
        """Return pasted text opened and drafted. Changes nothing. Raises UnreadableSource where it is empty."""
        return self._draft_new((SourceFile(PASTED, Role.SPEECH, text.encode()),), state)

    def _draft_new(self, sources: tuple[SourceFile, ...], state: State | None) -> Opened:
        kept = state or State(())
        brief = replace(kept.brief, unticked=frozenset(), kept=frozenset())
        fresh = replace(kept, sources=sources, overrides=(), brief=brief, outline=None, accepted=())
        speech = understand_sources(fresh)
        return Opened(replace(fresh, outline=draft(speech, brief, self.words())), speech)

    def adopt(self, opened: Opened) -> None:
        """Make what `load` brought the open speech, with a new history."""
        self._history = History(opened.state).mark_saved()
        self._speech = (opened.state, opened.speech)
        self._tell()

    def open(self, *paths: Path) -> None:
        """Open a speech from its files. Raises UnreadableSource."""
        self.adopt(self.load(paths))

    def start(self, state: State, brief: Callable[[Speech], Brief]) -> None:
        """Open a State without an outline, its brief made once the speech is understood (a command line's way).

        Raises UnknownChoice for a template that is not there before any speech is read.
        """
        self._template = ((state.template, state.aspect), self.find_template(state.template, state.aspect))
        speech = understand_sources(state)
        made = replace(state, brief=brief(speech))
        check_cover(made.brief.cover)
        self.adopt(Opened(replace(made, outline=draft(speech, made.brief, self.words())), speech))

    def open_text(self, text: str) -> None:
        """Open pasted text."""
        self.adopt(self.load_text(text))

    def words(self) -> Words | None:
        """Return the dictionary, loaded once when first asked for."""
        if self._words is None and self._load_words is not None:
            self._words = self._load_words()
        return self._words

    # deciding

    def plan(self, brief: Brief) -> State:
        """Return the State with another brief: drafted anew, with all a person touched merged in. Changes nothing.

        Raises UnknownChoice where a cover field is too long for any cover.
        """
        check_cover(brief.cover)
        fresh = draft(self.speech, brief, self.words())
        return replace(self.state, brief=brief, outline=redraft(self.outline, fresh))

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

    def dress(self, template: str | None = None, aspect: str | None = None, brand: Brand | None = None) -> None:
        """Change template, aspect or brand, in one named step. Raises UnknownChoice before anything changes."""
        state = replace(
            self.state,
            template=template or self.state.template,
            aspect=aspect or self.state.aspect,
            brand=brand or self.state.brand,
        )
        found = self.find_template(state.template, state.aspect)
        self._template = ((state.template, state.aspect), found)
        self.record("更换模板", state)

    def edit(self, name: str, change: Callable[[Outline], Outline]) -> None:
        """Apply an edit of `outline.editing` to the outline, as one named step."""
        self.record(name, replace(self.state, outline=change(self.outline)))

    def undo(self) -> None:
        """Take the last step back."""
        self._history = self.history.undo()
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

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()


def _same_speech(one: State, other: State) -> bool:
    return one.sources == other.sources and one.overrides == other.overrides
