"""The desk: the session at work for the window. Slow things go to the worker; what they bring is shown in order."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from jiangtai.fault import Fault
from jiangtai.value import replace
from jiangtai.window.jobs import Jobs
from jiangtai.window.memory import carried
from jiangtai.window.tidying import Tidy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from PySide6.QtCore import SignalInstance

    from jiangtai.catalogue import Catalogue
    from jiangtai.deck.brand import Brand
    from jiangtai.deck.template import TemplateCard
    from jiangtai.finding import Finding
    from jiangtai.opening import Opened
    from jiangtai.outline.brief import Brief
    from jiangtai.outline.outline import Outline
    from jiangtai.project.state import State
    from jiangtai.session import Session
    from jiangtai.speech.speech import Role, Ruling
    from jiangtai.window.memory import Memory
    from jiangtai.window.shown import Shown


FIRST = 250
"""Milliseconds another speech and all its panes have to be painted in, before the worker makes its checks."""
REST = 150
"""Milliseconds without an edit before the checks are made: no key waits for them."""


class Desk(QObject):
    """The session, its worker, and the snapshot on show.

    `changed` brings each new snapshot, `reviewed` the same once the checks are made, `tried` what an edit under way
    would make, `made` what one just done does, before the rest is derived; `edited` tells that the session changed,
    `warmed` that the engine is loaded; `opened` that it is another speech, `came` from which file; `failed` brings a
    sentence and what may help whoever mends it, `mishap` the error itself; `exported` the paths written, `printed` how
    many sheets went to the printer.
    """

    changed = Signal(object)
    reviewed = Signal(object)
    tried = Signal(object)
    made = Signal(object)
    opened = Signal()
    edited = Signal()
    warmed = Signal()
    came = Signal(object)
    failed = Signal(str, str)
    mishap = Signal(object)
    exported = Signal(object)
    printed = Signal(int)

    def __init__(self, make_session: Callable[[], Session], catalogue: Catalogue, memory: Memory) -> None:
        super().__init__()
        self.memory = memory
        self._make_session = make_session
        self._making = Lock()
        self._session: Session | None = None
        self._cards: tuple[TemplateCard, ...] = ()
        self.catalogue = catalogue
        self.jobs = Jobs(self)
        self.shown: Shown | None = None
        self.take_up: Callable[[Opened], bool] = lambda _: True
        self._asked: Brief | None = None
        self._exported: State | None = None
        self._awaiting: list[Callable[[Shown], None]] = []
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._review)
        self._tidy = Tidy(self)
        self.warmed.connect(self._tidy.settle)
        self._closed = False

    @property
    def session(self) -> Session:
        """The session, made when first asked for, on the worker or here: the window stands before the engine loads."""
        with self._making:
            if self._session is None:
                self._session = self._make_session()
                self._session.listen(self._note)
            return self._session

    @property
    def cards(self) -> tuple[TemplateCard, ...]:
        """The templates at hand when the engine was loaded."""
        return self._cards or self.session.templates()

    def find_cards(self) -> None:
        """Find the templates at hand, on the worker."""
        self._cards = self.session.templates()

    @property
    def is_open(self) -> bool:
        """Whether a speech is open."""
        return self._session is not None and self._session.is_open

    def close(self) -> None:
        """Stop listening and wait for the worker."""
        self._closed = True
        self._rest.stop()
        self.jobs.close()
        self._tidy.close()

    # opening

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open a speech from its files."""
        chosen = tuple(paths)

        def take(opened: Opened) -> bool:
            self.came.emit(chosen[0])
            return self.take_up(opened)

        self.bring(lambda: self.session.load(chosen, self._kept()), take)

    def open_another(self, paths: Sequence[Path], text: str = "") -> None:
        """Open another speech, from its files or pasted, with this one's brand, template, occasion and local work."""
        chosen = tuple(paths)

        def take(opened: Opened) -> bool:
            if chosen:
                self.came.emit(chosen[0])
            return self.take_up(opened)

        self.bring(lambda: self.session.load_another(chosen, text), take)

    def open_text(self, text: str) -> None:
        """Open pasted text."""
        self.bring(lambda: self.session.load_text(text, self._kept()))

    def bring(self, load: Callable[[], Opened], take_up: Callable[[Opened], bool] | None = None) -> None:
        """Load something on the worker and make it the open speech, unless `take_up` says it is not to be opened."""

        def adopt(opened: Opened) -> None:
            if (take_up or self.take_up)(opened):
                self._adopt(opened)

        self.jobs.run("open", load, adopt, self.fail)

    def _kept(self) -> State | None:
        """Return the State the next speech takes its choices from."""
        if not self.is_open:
            return self.memory.fresh_state()
        state = self.session.state
        return replace(state, brief=carried(state.brief))

    def _adopt(self, opened: Opened) -> None:
        self.jobs.cancel("plan")
        self.shown, self._asked = None, None
        self._awaiting.clear()
        self.opened.emit()
        self.session.adopt(opened)

    # deciding

    @property
    def brief(self) -> Brief:
        """The brief as last asked for, though it may still be drafted."""
        return self._asked or self.session.state.brief

    def choose(self, name: str, **changes: Any) -> None:  # noqa: ANN401  # the fields of Brief, checked by replace
        """Change fields of the brief and redraft, in one named step with what is still being drafted."""
        asked = self._asked = replace(self.brief, **changes)
        self._plan(name, lambda: self.session.plan(asked), lambda: self.choose(name, **changes))

    def recall(self, start: int) -> None:
        """Have a paragraph spoken that was passed over for time, in one named step."""
        self.choose("讲这一段", kept=self.brief.kept | {start})

    def rule(self, at: int, ruling: Ruling) -> None:
        """Rule on what starts at a place of the speech (a heading, a mend), in one named step."""
        self._plan("改讲稿结构", lambda: self.session.ruled(at, ruling), lambda: self.rule(at, ruling))

    def add_sources(self, paths: Sequence[Path], role: Role) -> None:
        """Read further files into the speech, in one named step."""
        chosen = tuple(paths)
        self._plan("追加讲稿", lambda: self.session.extended(chosen, role), lambda: self.add_sources(chosen, role))

    def rearrange_sources(self, order: Sequence[int]) -> None:
        """Put the speech's files in this order, those not named left out, in one named step."""
        chosen = tuple(order)
        if chosen != tuple(range(len(self.session.state.sources))):
            act = partial(self.rearrange_sources, chosen)
            self._plan("调整讲稿文件", lambda: self.session.rearranged(chosen), act)

    def _plan(self, name: str, plan: Callable[[], State], again: Callable[[], None]) -> None:
        """Draft anew on the worker; an edit made meanwhile must not be lost, so then plan `again` from what stands."""
        before = self.session.state

        def record(state: State) -> None:
            self._asked = None
            if self.session.state is before:
                self.session.record(name, state)
            else:
                again()

        def fail(error: Exception) -> None:
            self._asked = None
            self.fail(error)

        self.jobs.run("plan", plan, record, fail)

    def fill_cover(self, field: str, text: str) -> None:
        """Fill one field of the cover, in one named step."""
        cover = self.brief.cover
        if getattr(cover, field) != text:
            self.choose("填写封面", cover=replace(cover, **{field: text}))

    def tick(self, starts: Iterable[int], *, on: bool) -> None:
        """Tick or untick the paragraphs starting at `starts`, in one named step."""
        unticked = self.brief.unticked
        chosen = frozenset(starts)
        self.choose("选用" if on else "不选用", unticked=unticked - chosen if on else unticked | chosen)

    def dress(
        self, template: str | None = None, aspect: str | None = None, brand: Brand | None = None, name: str = "更换模板"
    ) -> None:
        """Change template, aspect or brand, in one named step, on the worker: a broken template changes nothing."""
        before = self.session.state

        def record(state: State) -> None:
            if self.session.state is before:
                self.session.record(name, state)
            else:
                self.dress(template, aspect, brand, name)  # an edit made meanwhile must not be lost

        self.jobs.run("dress", lambda: self.session.dressed(template, aspect, brand), record, self.fail)

    def edit(self, name: str, change: Callable[[Outline, str], Outline]) -> None:
        """Apply an edit of the outline, given it and the speech's text, as one named step."""

        def act() -> None:
            outline = change(self.session.outline, self.session.speech.text)
            self._tell_trial(self.made, outline)
            self.session.edit(name, lambda _: outline)

        self.attempt(act)

    def try_out(self, change: Callable[[Outline, str], Outline]) -> None:
        """Show what an edit would make while it is still being typed; nothing is recorded."""
        if self.shown is None:
            return
        with suppress(Fault, KeyError):  # said once it is an edit
            self._tell_trial(self.tried, change(self.session.outline, self.session.speech.text))

    def _tell_trial(self, signal: SignalInstance, outline: Outline) -> None:
        """Tell what an outline would make. Where another template is still on its way to the screen, that comes first."""
        shown, state = self.shown, self.session.state
        if shown is not None and _dress(shown.state) == _dress(state):
            signal.emit(replace(shown, outline=outline, deck=self.session.tried(outline)))

    def cure(self, finding: Finding) -> None:
        """Make a finding's cure, in one named step; a correction's reason is what the finding says."""
        self.attempt(lambda: self.session.cure(finding, self.catalogue.what(finding)))

    def accept(self, finding: Finding, reason: str) -> None:
        """Let a finding stand, with the reason, in one named step."""
        self.attempt(lambda: self.session.accept(finding, reason))

    def reopen(self, finding: Finding) -> None:
        """List a finding again that was let stand, in one named step."""
        self.attempt(lambda: self.session.reopen(finding))

    def undo(self) -> None:
        """Take the last step back."""
        self.attempt(self.session.undo)

    def redo(self) -> None:
        """Bring the step taken back again."""
        self.attempt(self.session.redo)

    # handing out

    def note_exported(self, state: State) -> None:
        """Remember that files hold this State."""
        self._exported = state

    @property
    def unexported(self) -> bool:
        """Whether a person changed something that no exported file holds."""
        return self.is_open and self.session.history.dirty and self.session.state != self._exported

    # showing

    def _note(self) -> None:
        if not self._closed:
            self.edited.emit()
            self._derive()

    def _derive(self) -> None:
        """Derive the present State on the worker. One derived meanwhile is dropped as stale."""
        from jiangtai.window.shown import derive  # noqa: PLC0415  # the engine loads once a speech is open

        self._rest.stop()
        before = self.shown
        self.jobs.run("derive", lambda: derive(self.session, before), self._show, self.fail)

    def _show(self, shown: Shown) -> None:
        if shown.state is self.session.state:
            fresh = self.shown is None
            self.shown = shown
            self.changed.emit(shown)
            self._rest.start(0 if self._awaiting else FIRST if fresh else REST)

    def when_reviewed(self, act: Callable[[Shown], None]) -> None:
        """Call `act` with the snapshot on show, at once or as soon as its checks are made."""
        shown = self.shown
        if shown is not None and shown.reviewed:
            act(shown)
        elif shown is not None:
            self._awaiting.append(act)
            self._rest.start(0)

    def _review(self) -> None:
        from jiangtai.window.shown import reviewed  # noqa: PLC0415  # the engine loads once a speech is open

        shown = self.shown
        if shown is not None:
            self.jobs.run("review", lambda: reviewed(self.session, shown), self._take_review, self.fail)

    def _take_review(self, shown: Shown) -> None:
        if shown.state is not self.session.state:
            return  # an edit came meanwhile: its own review follows
        self.shown = shown
        self.reviewed.emit(shown)
        awaiting, self._awaiting = self._awaiting, []
        for act in awaiting:
            act(shown)

    def attempt(self, act: Callable[[], object]) -> None:
        """Do something to the open session; say where it could not be done."""
        if not self.is_open:
            return
        try:
            act()
        except (Fault, KeyError) as error:
            self.fail(error)

    def fail(self, error: Exception) -> None:
        """Say what went wrong; what is no fault of the input is a mishap, with what may help whoever mends it."""
        if isinstance(error, Fault):
            self.failed.emit(self.catalogue.fault(error), "")
            return
        from jiangtai.project.log import trace_of  # noqa: PLC0415  # seldom

        self.mishap.emit(error)
        self.failed.emit(self.catalogue.say("这一步没有做成，您的内容没有丢失，可以撤销后再试。"), trace_of(error))


def _dress(state: State) -> tuple[str, str, Brand]:
    """Return what slides wear."""
    return state.template, state.aspect, state.brand
