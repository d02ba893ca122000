"""A kill storm on saving: a child saves without end, and is killed at any moment, again and again.

Run as a program, because it forks: `python storm.py FOLDER KILLS whole|naive`. Prints one JSON object: how many kills
left a project that cannot be opened (`corrupt`), or an older one than was acknowledged (`lost`); how many saves were
acknowledged; how many kills left a temporary file (`orphans`), and how many there were at the end (`left`).
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from jiangtai.fault import UnreadableProject
from jiangtai.project.disk import ProjectFile, open_project, save_project
from jiangtai.project.packing import pack
from jiangtai.project.state import SourceFile, State
from jiangtai.speech.speech import Role

if TYPE_CHECKING:
    from collections.abc import Callable

    Save = Callable[[State], object]

SPEECH = random.Random(1).randbytes(300_000)  # noqa: S311  # chance for tests
"""As large as a Word file with a picture."""
STEP = 1.05
"""What the time until a kill grows by where no save was done before it, and shrinks by where one was: on any machine,
under any load, about half of the kills come after a save, and half in the middle of the first."""


def state(revision: int) -> State:
    """Return the project as it is at this revision."""
    return State((SourceFile("讲话.docx", Role.SPEECH, SPEECH),), template=str(revision))


def save_whole(path: Path) -> Save:
    """Return what saves as the program does."""
    return lambda kept: save_project(ProjectFile(path), kept, force=True, previous=path.parent / "state" / "previous")


def save_naively(path: Path) -> Save:
    """Return what saves as a program does that nobody thought about: to see that the storm would notice."""
    return lambda kept: path.write_bytes(pack(kept).file)


def kill_one(save: Save, first: int, wait: float) -> int:
    """Let a child save from revision `first` on, `wait` seconds long; return the last revision it acknowledged."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        revision = first
        while True:
            save(state(revision))
            os.write(writing, revision.to_bytes(8, "big"))
            revision += 1
    os.close(writing)
    time.sleep(wait)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as told:
        acknowledged = told.read()
    return int.from_bytes(acknowledged[-8:], "big") if acknowledged else first - 1


def rage(path: Path, kills: int, save: Save) -> dict[str, int]:
    """Kill as often as asked; return the tally. Stops early where a project was damaged."""
    chance = random.Random(kills)  # noqa: S311  # chance for tests
    tally = dict.fromkeys(("kills", "corrupt", "lost", "saves", "orphans"), 0)
    revision = 0
    started = time.monotonic()
    save(state(revision))
    longest = time.monotonic() - started
    while tally["kills"] < kills and not tally["corrupt"] + tally["lost"]:
        acknowledged = kill_one(save, revision + 1, chance.uniform(0, longest))
        longest *= STEP if acknowledged == revision else 1 / STEP
        tally["kills"] += 1
        tally["saves"] += acknowledged - revision
        tally["orphans"] += any(path.parent.glob(".~*"))
        try:
            found = int(open_project(path)[0].template)
        except UnreadableProject:
            tally["corrupt"] += 1
        else:
            tally["lost"] += not acknowledged <= found <= acknowledged + 1
            revision = found
    save(state(revision + 1))
    return tally | {"left": len([*path.parent.rglob(".~*")])}


def main() -> None:
    """Rage, and print the tally."""
    path = Path(sys.argv[1]) / "讲话.jiangtai"
    save = save_whole(path) if sys.argv[3] == "whole" else save_naively(path)
    sys.stdout.write(json.dumps(rage(path, int(sys.argv[2]), save)) + "\n")


if __name__ == "__main__":
    main()
