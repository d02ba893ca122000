"""The main window: welcome page or workbench, with menus, toolbar, banner and status line around it."""

from __future__ import annotations

from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTime, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from jiangtai.window.actions import COMMANDS, CONTEXT, SCRIPT, dress_actions, fill_menus, ids_of, make_actions
from jiangtai.window.ask import Ask
from jiangtai.window.banner import Banner
from jiangtai.window.bar import Bar
from jiangtai.window.colours import colours_of
from jiangtai.window.doors import Doors, local_files
from jiangtai.window.leisure import Leisure
from jiangtai.window.status import Status
from jiangtai.window.welcome import Welcome

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent

    from jiangtai.catalogue import Catalogue
    from jiangtai.project.places import Home
    from jiangtai.window.desk import Desk
    from jiangtai.window.edits import Edits
    from jiangtai.window.findings_pane import FindingsPane
    from jiangtai.window.fittings import Fittings
    from jiangtai.window.memory import Memory
    from jiangtai.window.place_commands import PlaceCommands
    from jiangtai.window.projects import Projects
    from jiangtai.window.shown import Shown
    from jiangtai.window.workbench import Workbench


class MainWindow(QMainWindow):
    """The window of one session. `prepared` tells that it is ready for a speech."""

    prepared = Signal()

    def __init__(self, desk: Desk, catalogue: Catalogue, memory: Memory, home: Home | None = None) -> None:
        super().__init__()
        self.desk = desk
        self.memory = memory
        self._catalogue = catalogue
        self._leisure = Leisure(self)
        say = catalogue.say
        self.setWindowTitle(say("讲台"))
        self.setAcceptDrops(True)
        self.banner = Banner(say)
        self.ask = Ask(self, say, self.banner.tell)
        self._journal = home.journal if home is not None else None
        self.own_templates = home.templates if home is not None else None
        desk.take_up = lambda opened: self.projects.take_up(opened)  # noqa: PLW0108  # not made yet
        self.doors = Doors(self, desk, memory)
        self.actions_by_id = make_actions(self, say, self._slots())
        file_menu = fill_menus(self.menuBar(), say, self.actions_by_id)[0]
        self.recent = QMenu(say("最近打开"), self)
        file_menu.insertMenu(self.actions_by_id["sample"], self.recent)
        self.welcome = Welcome(say, self.actions_by_id)
        self.welcome.recent_chosen.connect(self.doors.open_recent)
        self.welcome.last_wanted.connect(partial(setattr, memory, "wanted"))
        self._fill_recent()
        self.bar = Bar(catalogue, self.actions_by_id)
        self.addToolBar(self.bar)
        self.status = Status(say)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.welcome)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self.pages, 1)
        self.setCentralWidget(middle)
        self.setStatusBar(self.status)
        self._connect()
        self._allow(there=False)
        self.dress()

    def _slots(self) -> dict[str, Callable[[], object]]:
        return {
            **{name: partial(self._do, name) for name in ids_of(CONTEXT)},
            **self.doors.slots(),
            "quit": self.close,
            "undo": self.desk.undo,
            "redo": self.desk.redo,
            **{name: partial(self._do_in_script, name) for name in SCRIPT if name},
            "tick-all": lambda: self.desk.choose("全部选用", unticked=frozenset()),
            "find": self._find,
            "findings": self._open_findings,
            "zoom-in": lambda: self.bench.stage_view.zoom(1),
            "zoom-out": lambda: self.bench.stage_view.zoom(-1),
            "zoom-fit": lambda: self.bench.stage_view.fit(),  # noqa: PLW0108  # not made yet
            "fold-script": lambda: self.bench.fold_script(),  # noqa: PLW0108  # the same
            "next-pane": lambda: self._go_to_pane(1),
            "previous-pane": lambda: self._go_to_pane(-1),
            "previous": lambda: self.bench.go_to_slide(self.bench.place - 1),
            "next": lambda: self.bench.go_to_slide(self.bench.place + 1),
            "first": lambda: self.bench.go_to_slide(0),
            "last": lambda: self.bench.go_to_slide(10**6),
        }

    # what loads with the engine, once the window stands

    @cached_property
    def bench(self) -> Workbench:
        """The panes, linked to one another and to the desk."""
        from jiangtai.window.wiring import Wiring  # noqa: PLC0415  # the window stands before the engine loads

        self._wiring = Wiring(self, self._catalogue)
        self._fill_bar()
        kept = self.memory.settings
        self._wiring.bench.arrange(kept.panes)
        self._wiring.bench.fold_script(folded=kept.folded)
        self.findings.setVisible(kept.checks)
        self.pages.addWidget(self._wiring.bench)
        return self._wiring.bench

    def prepare(self) -> None:
        """Have the panes made and dressed, a piece at a time, so that a speech finds them ready; `prepared` tells when."""
        self._fill_bar()
        template = self.bar.template_name(self.memory.settings.template)
        self.welcome.offer_last(self.memory.last_choices(self._catalogue.say, template))
        self._leisure.take(self._preparing())

    def _preparing(self) -> Iterator[object]:
        yield from self.fittings.make()
        yield self.bench
        for pane in self.bench.panes:
            _polish(pane)
            yield pane
        self.prepared.emit()

    def _fill_bar(self) -> None:
        if not self.bar.templates.count():
            chinese = self._catalogue.lang == "zh"
            self.bar.fill_templates((card.id, card.name if chinese else card.english) for card in self.desk.cards)

    @cached_property
    def fittings(self) -> Fittings:
        """What the workbench is put together from."""
        from jiangtai.window.fittings import Fittings  # noqa: PLC0415  # the window stands before the engine loads

        return Fittings(self._catalogue.say, self.desk.jobs)

    @cached_property
    def findings(self) -> FindingsPane:
        """What the checks found."""
        from jiangtai.window.findings_pane import FindingsPane  # noqa: PLC0415  # the same

        return FindingsPane(self._catalogue)

    @cached_property
    def places(self) -> PlaceCommands:
        """What can be done at a place of the outline."""
        from jiangtai.window.place_commands import PlaceCommands  # noqa: PLC0415  # the same

        return PlaceCommands(self.bench, lambda: self.edits, self.ask)

    @cached_property
    def projects(self) -> Projects:
        """The project that is open."""
        from jiangtai.window.projects import Projects  # noqa: PLC0415  # the same

        projects = Projects(self.desk, self.ask, self._journal)
        projects.kept.connect(self._show_kept)
        projects.hindered.connect(self._tell_hindered)
        return projects

    @cached_property
    def edits(self) -> Edits:
        """The edits a lecturer makes on this desk."""
        from jiangtai.window.edits import Edits  # noqa: PLC0415  # the engine loads once a speech is open

        return Edits(self.desk)

    def _connect(self) -> None:
        say = self._catalogue.say
        self.desk.changed.connect(self._show)
        self.desk.reviewed.connect(self._show_review)
        self.desk.opened.connect(self.bar.await_findings)
        self.desk.failed.connect(lambda said, details: self.banner.tell(said, fault=True, details=details))
        self.desk.came.connect(self.memory.note_opened)
        self.memory.changed.connect(self._fill_recent)
        self.desk.exported.connect(self._tell_exported)
        self.desk.printed.connect(lambda count: self.banner.tell(say("已交给打印机：{count} 张。", count=count)))
        self.desk.jobs.busy_changed.connect(self.status.show_busy)
        self.bar.occasion_chosen.connect(lambda name: self.desk.choose("更换场次", occasion=name))
        self.bar.template_chosen.connect(self.desk.dress)

    def _fill_recent(self) -> None:
        """Offer the files opened before, in the menu and on the welcome page."""
        recent = self.memory.settings.recent
        self.recent.clear()
        for name in recent:
            action = self.recent.addAction(Path(name).name.replace("&", "&&"))
            action.setToolTip(name)
            action.triggered.connect(partial(self.doors.open_recent, name))
        self.recent.setEnabled(bool(recent))
        self.welcome.show_recent(recent)

    def _show_kept(self, path: Path) -> None:
        self.memory.note_opened(path)
        self.status.show_saved(path.name)

    def _tell_hindered(self, error: Exception | None) -> None:
        """Say when the journal was kept, or that it cannot be (a full disk); it comes from another thread, queued."""
        if error is None:
            self.status.show_autosaved(QTime.currentTime().toString("HH:mm"))
        else:
            self.banner.tell(self._catalogue.say("现在没有自动备份（磁盘可能满了）；请尽快保存项目。"), fault=True)

    # showing

    def dress(self) -> None:
        """Draw what is painted by hand in the palette's colours."""
        colours = colours_of(QApplication.palette())
        dress_actions(self.actions_by_id, colours)
        self.welcome.dress(colours)

    def _show(self, shown: Shown) -> None:
        history = self.desk.session.history
        self._allow(there=True)
        self.bar.show_choices(shown)
        self.bench.show_all(shown)
        self.status.show_tally(shown)
        self.pages.setCurrentWidget(self.bench)
        for name, step, can in (
            ("undo", history.undo_name, bool(history.past)),
            ("redo", history.redo_name, bool(history.future)),
        ):
            action, word = self.actions_by_id[name], self._catalogue.say("撤销" if name == "undo" else "重做")
            action.setEnabled(can)
            action.setText(f"{word} {self._catalogue.say(step)}" if can else word)
            action.setIconText(word)
        title = shown.state.brief.cover.title or shown.outline.title.text
        self.setWindowTitle(f"{title}[*] — {self._catalogue.say('讲台')}")
        self.setWindowModified(history.dirty)
        self.memory.note_state(shown.state)

    def _show_review(self, shown: Shown) -> None:
        self.bar.show_findings(shown)
        self.findings.show_findings(shown)

    def _allow(self, *, there: bool) -> None:
        for command in COMMANDS:
            if command.needs:
                self.actions_by_id[command.id].setEnabled(there)
        self.bar.setVisible(there)
        self.allow_places()

    def allow_places(self) -> None:
        """Allow the commands that make sense at the present place."""
        allowed = self.places.allowed() if self.desk.shown is not None else frozenset()
        for name in ids_of(CONTEXT):
            self.actions_by_id[name].setEnabled(name in allowed)
        offered = self.bench.script.offered() if self.desk.shown is not None else frozenset()
        for name in filter(None, SCRIPT):
            self.actions_by_id[name].setEnabled(name in offered)

    def _do_in_script(self, name: str) -> None:
        self.bench.script.do(name)

    def _do(self, name: str) -> None:
        self.places.slots()[name]()

    def _tell_exported(self, written: tuple[Path, ...]) -> None:
        say = self._catalogue.say
        sentence = say("已导出：{path}。", path=written[0])
        if len(written) > 1:
            sentence += say("同一文件夹里还有 {count} 个文件。", count=len(written) - 1)
        self.banner.tell(sentence, written[0])

    def _open_findings(self) -> None:
        """Open the findings and be there, or close them and be back at the outline."""
        there = not self.findings.isVisible()
        self.findings.open(self.desk.shown, there=there)
        (self.findings if there else self.bench.outline).setFocus()

    def _go_to_pane(self, by: int) -> None:
        if self.desk.shown is not None:
            self.bench.next_pane(by)

    def _find(self) -> None:
        self.bench.fold_script(folded=False)
        self.bench.script.ask_find()

    def may_leave(self) -> bool:
        """Return whether another speech may come in the place of this one: asks where something would be lost."""
        if not self.desk.unexported:
            return True
        answers = (("save", self._catalogue.say("保存")), ("leave", self._catalogue.say("不保存")))
        chosen = self.ask.choose(self._catalogue.say("提纲有改动，还没有保存，也没有导出。"), answers)
        return self.projects.save() if chosen == "save" else chosen == "leave"

    # Qt's events

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  # Qt's name
        """Accept files and text."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()
            self.welcome.hover(over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802  # Qt's name
        """Let the drop zone be quiet again."""
        del event
        self.welcome.hover(over=False)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  # Qt's name
        """Open the files or the text dropped."""
        self.welcome.hover(over=False)
        data = event.mimeData()
        files = local_files(data)
        if files:
            QTimer.singleShot(0, lambda: self.doors.open_paths(files))
        elif data.hasUrls():
            self.banner.tell(
                self._catalogue.say("拖来的是链接，讲台不联网。请打开网页，把讲稿的文字复制过来。"), fault=True
            )
        elif data.hasText():
            text = data.text()
            QTimer.singleShot(0, lambda: self.doors.open_text(text))
        event.acceptProposedAction()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  # Qt's name
        """Look at the project's file when the window comes to the front."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow() and self.desk.is_open:
            self.projects.look_at_disk()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  # Qt's name
        """Ask where something would be lost, then let the worker finish what it writes."""
        if not self.may_leave():
            event.ignore()
            return
        self.memory.keep(window=bytes(self.saveGeometry().data()))
        if self.desk.shown is not None:
            script, checks = self.bench.script, self.findings
            self.memory.keep(panes=self.bench.arrangement, folded=script.isHidden(), checks=not checks.isHidden())
        self.desk.close()
        if self.desk.is_open:
            self.projects.close()
        super().closeEvent(event)


def _polish(pane: QWidget) -> None:
    """Apply the style sheet to a pane before it is shown."""
    for widget in (pane, *pane.findChildren(QWidget)):
        widget.ensurePolished()
