"""The wiring: what a person does in the panes becomes edits of the desk. Loaded with the engine, before a speech is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from jiangtai.window.actions import COMMANDS, CONTEXT, fill_menu
from jiangtai.window.links import Place
from jiangtai.window.moving import move_rows
from jiangtai.window.workbench import Workbench

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint

    from jiangtai.catalogue import Catalogue
    from jiangtai.finding import Finding
    from jiangtai.outline.outline import PageId
    from jiangtai.window.links import Path
    from jiangtai.window.main_window import MainWindow
    from jiangtai.window.outline_rows import Row
    from jiangtai.window.spots import Spot


class Wiring:
    """The workbench of a window, wired to it."""

    def __init__(self, window: MainWindow, catalogue: Catalogue) -> None:
        self._window = window
        self._catalogue = catalogue
        self.bench = Workbench(catalogue.say, window.desk, window.fittings)
        self.bench.add_pane(window.findings)
        outline = self.bench.outline.view
        outline.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        outline.customContextMenuRequested.connect(self._show_context)
        outline.addActions([window.actions_by_id[command.id] for command in COMMANDS if command.outline])
        self._connect_desk()
        self._connect_outline()
        self._connect_panes()

    def _connect_desk(self) -> None:
        self._window.desk.tried.connect(self.bench.show_trial)
        self._window.desk.made.connect(self.bench.show_made)
        self._window.desk.opened.connect(self.bench.start_afresh)
        self._window.findings.sought.connect(self._go_to_finding)
        self._window.findings.cured.connect(self._window.desk.cure)
        self._window.findings.accepted.connect(self._accept)
        self._window.findings.reopened.connect(self._window.desk.reopen)
        self._window.findings.left.connect(self.bench.outline.setFocus)

    def _connect_outline(self) -> None:
        outline, edits = self.bench.outline, self._window.edits
        outline.retyped.connect(lambda page, path, text: edits.retype(Place(page, path), text))
        outline.added.connect(self._add_point)
        outline.typing.connect(self._try_words)
        outline.emphasised.connect(lambda page, path, *span: edits.emphasise(Place(page, path), *span))
        outline.view.dropped.connect(self._move_rows)
        outline.selected.connect(self._window.allow_places)
        outline.view.given.connect(self._take_material)

    def _connect_panes(self) -> None:
        window = self._window
        self.bench.tray.wanted.connect(window.actions_by_id["add-material"].trigger)
        self.bench.stage.typed.connect(self._type_on_slide)
        self.bench.notes.written.connect(self._write_notes)
        self.bench.moved.connect(lambda _: window.allow_places())
        self.bench.script.view.selectionModel().currentChanged.connect(lambda *_: window.allow_places())
        self.bench.stage.scaled.connect(window.status.show_scale)

    def _try_words(self, page: PageId, path: Path, text: str, fresh: bool) -> None:  # noqa: FBT001  # a signal's
        self._window.edits.try_words(Place(page, path), text, fresh=fresh)

    def _add_point(self, page: PageId, path: Path, text: str) -> None:
        self.bench.follow(lambda: self._window.edits.add_point(Place(page, path), text))

    def _type_on_slide(self, spot: Spot, text: str) -> None:
        at = self.bench.at
        if at is not None:
            self._window.edits.retype(Place(at.page, spot.path), text)

    def _write_notes(self, page: PageId, text: str) -> None:
        self._window.edits.write_notes(page, text)

    def _move_rows(self, dragged: Sequence[Row], target: Row, above: bool) -> None:  # noqa: FBT001  # a signal's
        outline = self._window.desk.session.outline
        self.bench.follow_all(lambda: move_rows(self._window.edits, outline, dragged, target, above=above))

    def _take_material(self, name: str, target: Row, above: bool) -> None:  # noqa: FBT001  # a signal's argument
        self._window.places.take_material(name, target, above)

    def _show_context(self, at: QPoint) -> None:
        menu = QMenu(self._window)
        fill_menu(menu, CONTEXT, self._catalogue.say, self._window.actions_by_id)
        menu.exec(self.bench.outline.view.viewport().mapToGlobal(at))

    def _go_to_finding(self, finding: Finding) -> None:
        if finding.slides:
            self.bench.go_to_slide(finding.slides[0] - 1)
        elif finding.sources:
            self.bench.script.lead_to(finding.sources)

    def _accept(self, finding: Finding) -> None:
        say = self._catalogue.say
        reason = self._window.ask.text(say("不改的理由"), say("理由记在项目里，送审单上会列出。"))
        if reason:
            self._window.desk.accept(finding, reason)
