"""Projects in the window: opened, saved, recovered and looked back at, over the keeper, which does it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from jiangtai.fault import Fault, ProjectChanged
from jiangtai.project.disk import Disk
from jiangtai.project.keeper import Access, Keeper

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jiangtai.opening import Opened
    from jiangtai.project.journal import Work
    from jiangtai.project.lock import Holder
    from jiangtai.project.state import State
    from jiangtai.project.versions import Moment, Version
    from jiangtai.window.ask import Ask
    from jiangtai.window.desk import Desk


class Projects(QObject):
    """One window's project. `kept` brings the path a project was opened from or saved to; `hindered` why it is not kept."""

    kept = Signal(object)
    hindered = Signal(object)

    def __init__(self, desk: Desk, ask: Ask, root: Path | None) -> None:
        super().__init__()
        self._desk = desk
        self._ask = ask
        self._say = desk.catalogue.say
        self._root = root
        self._keeper = Keeper(root, warn=self.hindered.emit) if root is not None else None
        desk.edited.connect(self._note)

    # what there is

    @property
    def path(self) -> Path | None:
        """The project's file, None where it has none."""
        return self._keeper.path if self._keeper is not None else None

    def close(self) -> None:
        """Let go of the project, saved or given up."""
        if self._keeper is not None:
            self._keeper.close()

    # opening

    def open(self, path: Path) -> None:
        """Open a project from its file."""
        self._desk.bring(lambda: self._desk.session.load_project(path))

    def take_up(self, opened: Opened) -> bool:
        """Keep what was opened from now on; ask where another window has it. False: it is not to be opened."""
        keeper = self._keeper
        if keeper is None:
            return True
        if opened.file is None:
            outline = opened.state.outline
            keeper.begin(outline.title.text if outline is not None else "")
            return True
        # reading one's own file again: the lock on it is this window's already
        access: Access | None = Access.FORCE if opened.file.path == keeper.path else Access.OWN
        while access is not None:
            holder = keeper.open(opened.file, access)
            if holder is None:
                self.kept.emit(opened.file.path)
                return True
            access = self._ask_access(holder)
        return False

    def _ask_access(self, holder: Holder) -> Access | None:
        host = holder.owner.host
        where = self._say("另一台电脑（{host}）", host=host) if host else self._say("别处")
        chosen = self._ask.choose(
            self._say("这个项目已在{where}打开。", where=where),
            (
                (Access.READ_ONLY, self._say("只读打开")),
                (Access.COPY, self._say("打开副本")),
                (Access.FORCE, self._say("仍然打开")),
            ),
        )
        return chosen if isinstance(chosen, Access) else None

    # saving

    def save(self) -> bool:
        """Save to the project's own file, or ask for one; return whether it was saved."""
        if self._keeper is None or not self._desk.session.is_open:
            return False
        if self._keeper.path is None or self._keeper.read_only:
            return self.save_as()
        return self._saved(lambda state: self._keeper_save(state, force=False))

    def save_as(self) -> bool:
        """Ask for a file and save to it; return whether it was saved."""
        keeper, shown = self._keeper, self._desk.shown
        if keeper is None or shown is None:
            return False
        path = self._ask.project_path(shown)
        return path is not None and self._saved(lambda state: self._save_to(path, state))

    def _save_to(self, path: Path, state: State) -> bool:
        holder = self._keeper.save_as(path, state, force=True) if self._keeper is not None else None
        if holder is not None:
            self._ask.tell(self._say("“{name}”正在别的窗口里打开，请换一个文件名。", name=path.name))
        return holder is None

    def _keeper_save(self, state: State, *, force: bool) -> bool:
        if self._keeper is not None:
            self._keeper.save(state, force=force)
        return True

    def _saved(self, save: Callable[[State], bool]) -> bool:
        """Save the present State; a person is asked where the file is no longer what was opened."""
        state = self._desk.session.state
        try:
            done = save(state)
        except ProjectChanged as change:
            return self._settle(change)
        except Fault as fault:
            self._ask.tell(self._desk.catalogue.fault(fault))
            return False
        if done:
            self._desk.session.mark_saved(state)
            self.kept.emit(self.path)
        return done

    def _settle(self, change: ProjectChanged) -> bool:
        """Ask what to do with a file that another program changed or removed."""
        answers = [("over", self._say("仍然保存")), ("as", self._say("另存为…"))]
        if self._keeper is not None and self._keeper.disk() is not Disk.GONE:
            answers.append(("reload", self._say("重新打开文件")))
        chosen = self._ask.choose(self._desk.catalogue.fault(change), answers)
        if chosen == "over":
            return self._saved(lambda state: self._keeper_save(state, force=True))
        if chosen == "as":
            return self.save_as()
        if chosen == "reload" and self.path is not None:
            self.open(self.path)
        return False

    def look_at_disk(self) -> None:
        """Say where the project's file was changed or removed meanwhile; asked when the window comes to the front."""
        if self._keeper is None or self._keeper.path is None:
            return
        found = self._keeper.disk()
        if found is Disk.CHANGED:
            self._ask.tell(self._say("项目文件在别处被改动过；保存时会先问您。"))
        elif found is Disk.GONE:
            self._ask.tell(self._say("项目文件已不在原来的位置；您的内容还在这里，请重新保存。"))

    # the past

    def unfinished(self) -> tuple[Work, ...]:
        """Return what was open and not saved when its program stopped."""
        from jiangtai.project.journal import unfinished  # noqa: PLC0415  # once, at the start

        return unfinished(self._root) if self._root is not None else ()

    def recover(self, work: Work) -> None:
        """Open unsaved work again, as unsaved."""
        from jiangtai.project.journal import recover  # noqa: PLC0415  # seldom

        def load() -> Opened:
            return self._desk.session.load_state(recover(work), work.title)

        self._desk.bring(load, lambda opened: self._resume(work, opened))

    def _resume(self, work: Work, opened: Opened) -> bool:
        if self._keeper is None:
            return True
        holder = self._keeper.resume(work, opened.state, "恢复")
        if holder is not None:
            self._keeper.resume(work, opened.state, "恢复", Access.COPY)
        return True

    def give_up(self, work: Work) -> None:
        """Let unsaved work go; its versions stay among past work for a month."""
        from jiangtai.project.journal import put_down  # noqa: PLC0415  # seldom

        if self._root is not None:
            put_down(self._root, work.identity)

    def versions(self) -> tuple[Version, ...]:
        """Return what is kept of the project's past, the newest first."""
        return self._keeper.versions() if self._keeper is not None else ()

    def go_back_to(self, version: Version) -> None:
        """Make a version of the past the present, as one undoable step."""
        from jiangtai.project.versions import look  # noqa: PLC0415  # seldom

        self._desk.attempt(lambda: self._desk.session.record("回到以前的版本", look(version)))

    def _note(self) -> None:
        """Have every edit kept in the journal."""
        session = self._desk.session
        if self._keeper is not None and session.is_open and session.history.dirty:
            self._keeper.note(session.state, session.history.undo_name)


def clock_time(at: Moment) -> str:
    """Return a moment, as a person writes it."""
    return time.strftime("%m-%d %H:%M", time.localtime(at / 1000))
