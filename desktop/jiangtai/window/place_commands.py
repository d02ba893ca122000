"""The commands that act on the place in the outline a person is at: words, points and pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.fault import Fault
from jiangtai.outline.outline import SET, Kind, Origin
from jiangtai.window.clipping import clip, is_on_clipboard, put_on_clipboard
from jiangtai.window.links import Place
from jiangtai.window.moving import page_place

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jiangtai.window.ask import Ask
    from jiangtai.window.clipping import Clipping
    from jiangtai.window.edits import Edits
    from jiangtai.window.outline_rows import Row
    from jiangtai.window.workbench import Workbench

CHANGEABLE = (
    Kind.BULLETS, Kind.CARDS, Kind.STEPS, Kind.PAIRS, Kind.COMPARE, Kind.FIGURES, Kind.STATEMENT, Kind.QUOTE
)  # fmt: skip
"""The kinds a page can be made by hand: those that show points of any page."""

FIXED = frozenset({Kind.COVER, Kind.AGENDA, Kind.SECTION})
"""Pages that follow from the speech and the occasion: their points are not edited here."""


class PlaceCommands:
    """Slots for the commands of the outline. `ask` opens the dialogs, so that tests may answer in their stead."""

    def __init__(self, bench: Workbench, edits: Callable[[], Edits], ask: Ask) -> None:
        self._bench = bench
        self._edits = edits
        self._ask = ask
        self._clipping: Clipping | None = None

    def slots(self) -> dict[str, Callable[[], object]]:
        """Return a slot for every command that needs a place."""
        edits = self._edits
        kinds = {f"kind-{kind}": self._kind_slot(kind) for kind in CHANGEABLE}
        return {
            **kinds,
            "retype": self._retype,
            "add-point": self._bench.outline.add_row,
            "cut": self._cut,
            "copy": self._copy,
            "delete": lambda: self._held(lambda held: edits().delete(held)),
            "delete-page": lambda: self._held(lambda held: edits().delete([Place(page) for page, _ in held])),
            "up": lambda: self._held(lambda held: edits().shift(held, -1)),
            "down": lambda: self._held(lambda held: edits().shift(held, 1)),
            "demote": lambda: self._held(lambda held: edits().demote(held)),
            "promote": lambda: self._held(lambda held: edits().promote(held)),
            "emphasise": self._emphasise,
            "restore": lambda: self._at(lambda at: edits().restore(at)),
            "correct": lambda: self._at(self._correct),
            "split": lambda: self._at(lambda at: edits().split(at)),
            "merge": lambda: self._at(lambda at: edits().merge(at.page)),
            "minutes": lambda: self._at(self._plan_minutes),
            "add-page": lambda: self._at(lambda at: edits().add_blank(at, self._ask.say("新的一页"))),
            "add-local": lambda: self._at(lambda at: edits().add_local(at)),
            "add-questions": lambda: self._at(self._add_questions),
            "add-quote": lambda: self._at(self._add_quote),
            "add-picture": lambda: self._at(self._add_picture),
            "add-table": lambda: self._at(self._add_table),
            "add-material": lambda: self._at(self._add_material),
        }

    def allowed(self) -> frozenset[str]:
        """Return the commands that make sense at the present place."""
        at, page = self._bench.at, self._bench.present_page
        if at is None or page is None:
            return frozenset()
        if len(self._bench.held) > 1:
            return self._allowed_together(self._bench.held)
        always = {"add-material"} if self._bench.tray.piece is not None else set()
        always |= {"add-page", "add-local", "add-questions", "add-quote", "add-picture", "add-table", "minutes"}
        if page.kind in FIXED:
            return frozenset(always - {"minutes"} | ({"delete-page"} if page.kind is not Kind.COVER else set()))
        names = {
            *always,
            "cut",
            "copy",
            "delete",
            "delete-page",
            "retype",
            "add-point",
            "merge",
            "up",
            "down",
            "emphasise",
        }
        names |= {f"kind-{kind}" for kind in CHANGEABLE if kind is not page.kind}
        wording = self._bench.present_wording
        if (
            wording is not None
            and (wording.origin is not Origin.SOURCE or wording.corrected)
            and (wording.sources or wording.was)
        ):
            names.add("restore")
        if wording is not None and wording.sources:
            names.add("correct")
        if at.path:
            names |= {"split"} if at.path[0] else set()
            names |= {"demote"} if len(at.path) == 1 and at.path[0] else set()
            names |= {"promote"} if len(at.path) > 1 else set()
        return frozenset(names)

    @staticmethod
    def _allowed_together(held: Sequence[Place]) -> frozenset[str]:
        """Return the commands that make sense for several places at once."""
        names = {"cut", "copy", "delete", "delete-page"}
        if len({bool(path) for _, path in held}) == 1:
            names |= {"up", "down"}
        names |= {"demote"} if any(len(path) == 1 and path[0] for _, path in held) else set()
        names |= {"promote"} if any(len(path) > 1 for _, path in held) else set()
        return frozenset(names)

    def _held(self, act: Callable[[Sequence[Place]], Sequence[Place]]) -> None:
        held = self._bench.held
        if held:
            self._bench.follow_all(lambda: act(held))

    def _copy(self) -> None:
        """Copy what is selected in the outline."""
        outline, source = self._bench.present_outline, self._bench.source
        if outline is not None and self._bench.held:
            self._clipping = clip(outline, source, self._bench.held)
            put_on_clipboard(self._clipping)

    def _cut(self) -> None:
        """Copy what is selected in the outline, and take it out."""
        self._copy()
        self._held(lambda held: self._edits().delete(held))

    def paste(self) -> bool:
        """Put what was copied from this speech's outline after where a person is in it; return whether there was any."""
        clipping, at, page = self._clipping, self._bench.at, self._bench.present_page
        here = self._bench.outline.view.hasFocus() and at is not None and page is not None
        if clipping is None or not here or clipping.source != self._bench.source or not is_on_clipboard(clipping):
            return False
        if clipping.pages:
            self._bench.follow_all(lambda: self._edits().paste_pages(self._bench.held[-1], clipping.pages))
        elif page is not None and page.kind not in SET:
            self._bench.follow_all(lambda: self._edits().paste_points(self._bench.held[-1], clipping.points))
        return True

    def _at(self, act: Callable[[Place], Place | None]) -> None:
        at = self._bench.at
        if at is not None:
            self._bench.follow(lambda: act(at))

    def _kind_slot(self, kind: Kind) -> Callable[[], object]:
        return lambda: self._at(lambda at: self._edits().change_kind(at.page, kind))

    def _retype(self) -> None:
        """Type where a person is: on the slide, or in the outline."""
        if not (self._bench.stage.hasFocus() and self._bench.edit_on_slide()):
            self._bench.outline.edit_current()

    def _emphasise(self) -> None:
        """Make plain what is emphasised; else open the editor, where what to emphasise is selected."""
        at, wording = self._bench.at, self._bench.present_wording
        if at is None or wording is None:
            return
        if wording.emphasis:
            held = wording.emphasis[0]
            self._bench.follow(lambda: self._edits().emphasise(at, held.start, held.end))
        else:
            self._ask.tell(self._ask.say("选中要突出的几个字，再按 Ctrl+B。"))
            self._bench.outline.edit_current()

    def _correct(self, at: Place) -> Place | None:
        wording = self._bench.present_wording
        answer = self._ask.correction(wording.text) if wording is not None else None
        return self._edits().correct(at, *answer) if answer is not None else None

    def _plan_minutes(self, at: Place) -> Place | None:
        page = self._bench.present_page
        answer = self._ask.minutes(page.minutes if page is not None else None)
        return self._edits().plan_minutes(at.page, answer or None) if answer is not None else None

    def _add_questions(self, at: Place) -> Place | None:
        words = self._ask.text(self._ask.say("思考题"), self._ask.say("一行一题，最多三题。"))
        questions = [line.strip() for line in words.splitlines() if line.strip()]
        return self._edits().add_questions(at, questions) if questions else None

    def _add_quote(self, at: Place) -> Place | None:
        """Quote the paragraph marked in the speech."""
        spans = self._bench.script.marked
        return self._edits().add_quote(at, spans) if spans else None

    def _add_material(self, at: Place) -> Place | None:
        """Put the material marked in the tray after the present page."""
        piece = self._bench.tray.piece
        return self._edits().put_material(at.page, piece.page) if piece is not None else None

    def take_material(self, name: str, target: Row, above: bool) -> None:  # noqa: FBT001  # a signal's argument
        """Put the material of this name where it was dropped in the outline."""
        piece, outline = self._bench.tray.piece_named(name), self._bench.present_outline
        after = page_place(outline, [piece.page.id], target, above=above) if piece and outline else None
        if piece is not None and after is not None:
            self._bench.follow(lambda: self._edits().put_material(after, piece.page))

    def _add_picture(self, at: Place) -> Place | None:
        try:
            picture = self._ask.picture()
        except Fault as fault:
            self._ask.tell(self._ask.say(fault.sentence, **fault.values))
            return None
        return self._edits().add_picture(at, picture) if picture is not None else None

    def _add_table(self, at: Place) -> Place | None:
        words = self._ask.text(
            self._ask.say("表格"), self._ask.say("从 WPS 表格复制后粘贴：一行一行，列用制表符分开。")
        )
        rows = [[cell.strip() for cell in line.split("\t")] for line in words.splitlines() if line.strip()]
        return self._edits().add_table(at, rows, self._ask.say("表格")) if rows else None
