"""Issuing: what is handed out is made or printed on the desk's worker, one file or sheet after another."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtGui import QPainter
    from PySide6.QtPrintSupport import QPrinter

    from jiangtai.window.desk import Desk
    from jiangtai.window.handing import Handout


def hand_out(desk: Desk, handout: Handout) -> None:
    """Make the files of a handout; `desk.exported` tells which."""
    from jiangtai.window.making import make_files  # noqa: PLC0415  # loads when first needed

    shown = desk.shown
    written: list[Path] = []
    if shown is None:
        return

    def take(path: Path | None) -> None:
        if path is not None:
            written.append(path)
            return
        desk.note_exported(shown.state)
        desk.exported.emit(tuple(written))

    # one more step than there are files: it tells that the last is written
    steps = chain(make_files(shown, handout, desk.catalogue), (None,))
    desk.jobs.run_steps("export", steps, take, desk.fail)


def print_out(desk: Desk, sheets: Sequence[Callable[[QPainter], None]], printer: QPrinter) -> None:
    """Print these sheets; `desk.printed` tells how many there were."""
    from jiangtai.window.printing import print_sheets  # noqa: PLC0415  # seldom

    done = [0]

    def take(count: int | None) -> None:
        if count is None:
            desk.printed.emit(done[0])
        else:
            done[0] = count

    desk.jobs.run_steps("print", chain(print_sheets(sheets, printer), (None,)), take, desk.fail)
