"""The program under watch: opens, drafts, keeps and exports, and tells of every file, process and socket it touched.

Run as a program: `python audited.py SPEECHES WORK`, two folders, the second its own. Prints one JSON list of [event, what]:
what Python itself tells of (`sys.addaudithook`), from the first import of this program on. Readers that run in a process
of their own are run here instead, where they are watched too.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jiangtai.project.keeper import Keeper
    from jiangtai.session import Session

WATCHED = (
    "open",
    "socket.",
    "subprocess.",
    "os.",
    "shutil.",
    "urllib.",
    "http.",
    "ftplib.",
    "ctypes.dlopen",
    "winreg.",
)
HARMLESS = ("os.listdir", "os.scandir", "os.walk", "os.fwalk")


def main() -> None:
    """Do all of it under watch."""
    told: list[tuple[str, str]] = []

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if event.startswith(WATCHED) and not event.startswith(HARMLESS):
            what = arguments[0] if arguments else ""
            mode = f" {arguments[2]}" if event == "open" and isinstance(arguments[2], int) else ""
            told.append((event + mode, os.fsdecode(what) if isinstance(what, bytes | os.PathLike) else str(what)))

    sys.addaudithook(watch)
    work(sorted(Path(sys.argv[1]).iterdir()), Path(sys.argv[2]))
    sys.stdout.write(json.dumps(told))


def work(speeches: list[Path], folder: Path) -> None:
    """Open every speech and do with it all there is to do."""
    from jiangtai.project.keeper import Keeper  # noqa: PLC0415  # under watch
    from jiangtai.project.shelf import Shelf  # noqa: PLC0415  # the same
    from jiangtai.session import Session  # noqa: PLC0415  # the same
    from jiangtai.shipped import shipped  # noqa: PLC0415  # the same
    from jiangtai.speech import isolation  # noqa: PLC0415  # the same
    from jiangtai.speech.parsing import parse  # noqa: PLC0415  # the same
    from jiangtai.speech.words import load_words  # noqa: PLC0415  # the same

    isolation.parse_apart = parse  # in this process, to be watched too
    shelf = Shelf(folder / "home" / "kept")
    words = load_words(shelf)
    keeper = Keeper(folder / "state")
    for speech in speeches:
        session = Session((shipped("templates"),), lambda: words, shelf)
        use(speech, folder / "out" / speech.suffix[1:], keeper, session)
    keeper.close()


def use(speech: Path, out: Path, keeper: Keeper, session: Session) -> None:
    """Open, draft, edit, keep, save, open again, and export all there is to export."""
    from jiangtai.outline.editing import retype  # noqa: PLC0415  # under watch
    from jiangtai.papers.outlines import outline_docx, outline_markdown  # noqa: PLC0415  # the same
    from jiangtai.project.saving import write_whole  # noqa: PLC0415  # the same

    session.open(speech)
    keeper.begin("讲话")
    page = next(iter(session.outline.pages()))
    session.edit("修改文字", lambda outline: retype(outline, page.id, (), "新题目", session.speech.text))
    keeper.note(session.state, "修改文字")
    keeper.save_as(out / "讲话.jiangtai", session.state)
    session.adopt(session.load_project(out / "讲话.jiangtai"))
    session.export(out / "讲话.pptx")
    write_whole(out / "提纲.docx", outline_docx(session.outline))
    write_whole(out / "提纲.md", outline_markdown(session.outline).encode())


if __name__ == "__main__":
    main()
