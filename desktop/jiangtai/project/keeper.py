"""The keeper: what one window's work is kept in. Its project file, the lock on it, and its place in the journal.

Qt-free. The window tells it of every edit and asks it to open and save; what the window has to ask a person comes back
as a value (Holder: another window has the project) or as a fault (ProjectChanged: the file is not what was opened).
"""

from __future__ import annotations

import secrets
import threading
import time
from enum import StrEnum
from typing import TYPE_CHECKING

from jiangtai.fault import UnwritableTarget
from jiangtai.project.autosave import DELAY, Autosave
from jiangtai.project.disk import Disk, ProjectFile, compare, save_project
from jiangtai.project.journal import PREVIOUS, Mark, has_unsaved, is_free, put_down, write_mark
from jiangtai.project.lock import Holder, lock_file, release, take
from jiangtai.project.process import this_process
from jiangtai.project.versions import Moment, keep_version, list_versions, thin
from jiangtai.value import replace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jiangtai.project.journal import Work
    from jiangtai.project.lock import Lock
    from jiangtai.project.state import State
    from jiangtai.project.versions import Version


class Access(StrEnum):
    """How a project is opened: as one's own, or, where another window has it, in one of three other ways."""

    OWN = "own"
    READ_ONLY = "read only"
    COPY = "copy"
    FORCE = "force"


class Keeper:
    """Keeps one window's work, one project at a time. `root` is `places.state_folder()`, `clock` gives seconds since 1970.

    `warn` is called, on another thread, with what hinders the journal (a full disk), and with None once it works again.
    """

    def __init__(
        self,
        root: Path,
        clock: Callable[[], float] = time.time,
        warn: Callable[[Exception | None], object] = lambda _: None,
        delay: float = DELAY,
    ) -> None:
        self._root = root
        self._clock = clock
        self._warn = warn
        self._file: ProjectFile | None = None
        self._lock: Lock | None = None
        self._identity = ""
        self._mark = Mark(this_process())
        self._marked: Mark | None = None
        self._sitting = 0
        self._writing = threading.RLock()  # the journal's thread and the one that saves
        self._autosave = Autosave(self._snapshot, warn, delay)

    @property
    def path(self) -> Path | None:
        """The project's file, None where it has none yet."""
        return self._file.path if self._file is not None else None

    @property
    def read_only(self) -> bool:
        """Whether the project's file belongs to another window, or its folder takes no files: save as instead."""
        return self._file is not None and (self._lock is None or self._lock.file is None)

    # what is open

    def begin(self, title: str = "") -> None:
        """Keep a new speech from now on, which has no project file yet. What was kept before is let go."""
        self.leave()
        self._sit(None, None, secrets.token_hex(16), Mark(this_process(), title))

    def open(self, file: ProjectFile, access: Access = Access.OWN) -> Holder | None:
        """Keep a project opened from its file from now on; return who has it, where another window does.

        Then nothing has changed, and the person chooses another `access`.
        """
        mark = Mark(this_process(), file.path.stem, str(file.path), file.seen, file.digest)
        identity = "" if has_unsaved(self._root, file.identity) else file.identity  # that stays to be recovered
        return self._take_up(file, mark, identity, access)

    def resume(self, work: Work, state: State, step: str, access: Access = Access.OWN) -> Holder | None:
        """Keep recovered work from now on, unsaved as it is; return who has its file, where another window does.

        `state` is what `journal.recover` gave, `step` a name for recovering it.
        """
        file = ProjectFile(work.path, work.identity, work.seen) if work.path is not None else None
        mark = Mark(this_process(), work.title, str(work.path or ""), work.seen, "" if work.finished else work.saved)
        holder = self._take_up(file, mark, work.identity, access)
        if holder is None:
            self.note(state, step)
        return holder

    def leave(self) -> None:
        """Let go of what is kept: saved, or given up by the person. Its versions stay as history for a month."""
        self._autosave.flush()
        with self._writing:
            if self._identity:
                put_down(self._root, self._identity)
                thin(self._folder, self._now())
            if self._lock is not None:
                release(self._lock)
            self._file, self._lock, self._identity = None, None, ""
            self._sitting += 1

    def close(self) -> None:
        """Let go of what is kept, and stop."""
        self.leave()
        self._autosave.close()

    # keeping

    def note(self, state: State, step: str) -> None:
        """Have the present State kept in the journal within a second. Tell it after every edit, undo and redo."""
        if self._identity:
            self._autosave.note((self._sitting, state, step))

    def flush(self) -> bool:
        """Have what was noted kept now (before a crash is told of); return whether it was."""
        return self._autosave.flush()

    def disk(self) -> Disk:
        """Return how the project's file stands to what was opened or saved. Ask when the window comes to the front."""
        return compare(self._file) if self._file is not None else Disk.SAME

    def save(self, state: State, *, force: bool = False) -> None:
        """Save to the project's own file (`path` is not None, and not `read_only`).

        Raises ProjectChanged where another program changed or removed it (`force`: save all the same), UnwritableTarget.
        """
        if self._file is None:
            raise RuntimeError("no file to save to")
        if self.read_only:
            raise UnwritableTarget("“{path}”是以只读方式打开的；请另存到别处。", path=self._file.path)
        self._save(self._file, state, force=force)

    def save_as(self, path: Path, state: State, *, force: bool = False) -> Holder | None:
        """Save to another file, the project's own from then on; return who has it, where another window does.

        Raises UnwritableTarget, also where the file exists and `force` is not set.
        """
        if self._holds(path):
            self.save(state, force=force)
            return None
        lock = take(path, this_process(), secrets.token_hex(16), self._clock())
        if isinstance(lock, Holder):
            return lock
        # a second file is a project of its own, or the two would share one journal
        identity = self._identity if self._file is None else secrets.token_hex(16)
        try:
            self._save(ProjectFile(path, identity), state, force=force)
        except BaseException:
            release(lock)
            raise
        if self._lock is not None:
            release(self._lock)
        self._lock = lock
        return None

    # history

    def versions(self) -> tuple[Version, ...]:
        """Return what is kept of the project's past, the newest first. `versions.look` gives the State of one."""
        self._autosave.flush()
        return list_versions(self._folder) if self._identity else ()

    @property
    def previous(self) -> Path | None:
        """The project's file as it was before the last save, None where there is none."""
        previous = self._folder / PREVIOUS
        return previous if self._identity and previous.exists() else None

    @property
    def _folder(self) -> Path:
        return self._root / self._identity

    def _holds(self, path: Path) -> bool:
        return self._lock is not None and self._lock.file == lock_file(path)

    def _now(self) -> Moment:
        return Moment(int(self._clock() * 1000))

    def _take_up(self, file: ProjectFile | None, mark: Mark, identity: str, access: Access) -> Holder | None:
        lock = None
        if file is not None and self._holds(file.path):
            self.leave()  # opened anew
        if file is not None and access in {Access.OWN, Access.FORCE}:
            force = access is Access.FORCE
            taken = take(file.path, this_process(), secrets.token_hex(16), self._clock(), force=force)
            if isinstance(taken, Holder):
                return taken
            lock = taken
        self.leave()
        if access is Access.COPY:
            file, mark = None, replace(mark, path="", seen="", saved="")
        if not identity or access is Access.COPY or not is_free(self._root, identity):
            identity = secrets.token_hex(16)  # a copy of the file has the same name for life, and is open
        self._sit(replace(file, identity=identity) if file else None, lock, identity, mark)
        self._put_mark()
        return None

    def _sit(self, file: ProjectFile | None, lock: Lock | None, identity: str, mark: Mark) -> None:
        with self._writing:
            self._file, self._lock, self._identity = file, lock, identity
            self._mark, self._marked = mark, None

    def _save(self, file: ProjectFile, state: State, *, force: bool) -> None:
        with self._writing:
            before = self._identity
            saved = save_project(file, state, force=force, previous=self._root / file.identity / PREVIOUS)
            self._file, self._identity = saved, saved.identity
            self._mark = replace(
                self._mark, title=file.path.stem, path=str(file.path), seen=saved.seen, saved=saved.digest
            )
            self._put_mark()
            if before not in {"", self._identity}:
                put_down(self._root, before)

    def _put_mark(self) -> None:
        """Bring the mark up to date. The work is open, or saved, also where that fails."""
        try:
            write_mark(self._root, self._identity, self._mark)
        except UnwritableTarget as error:
            self._warn(error)
        else:
            self._marked = self._mark

    def _snapshot(self, noted: tuple[int, State, str]) -> None:
        sitting, state, step = noted
        with self._writing:
            if sitting != self._sitting:
                return
            if self._marked != self._mark:
                write_mark(self._root, self._identity, self._mark)
                self._marked = self._mark
            keep_version(self._folder, state, self._identity, step, self._now())
