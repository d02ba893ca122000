"""The program at work: its window without a screen, a speech open, and edits as fast as somebody may make them.

Run as a program: `python -m tests.torture.program FOLDER EDITS`; the folder is the journal's. Prints each edit's number
and moment (nanoseconds of the monotonic clock) once it is made. To be killed.
"""

from __future__ import annotations

import os
import sys
import time
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer
from tests.project.states import TEXT

from jiangtai.catalogue import Catalogue
from jiangtai.outline.editing import retype
from jiangtai.outline.outline import Kind
from jiangtai.project.places import home_in
from jiangtai.window.app import make_application, make_window

PAUSE = 40
"""Milliseconds between two edits at the least; the window draws each."""


def main() -> None:
    """Open, edit, and say so."""
    application = make_application("zh")
    folder = Path(sys.argv[1])
    window = make_window(Catalogue("zh"), replace(home_in(folder), journal=folder))
    session = window.desk.session
    window.show()
    window.desk.take_up(opened := session.load_text(TEXT))
    session.adopt(opened)
    page = next(page for page in session.outline.pages() if page.kind is Kind.BULLETS)
    made = iter(range(int(sys.argv[2])))

    def edit() -> None:
        number = next(made, None)
        if number is None:
            return
        session.edit("修改文字", lambda outline: retype(outline, page.id, (), f"改{number:02}", session.speech.text))
        os.write(1, f"{number} {time.monotonic_ns()}\n".encode())
        QTimer.singleShot(PAUSE, edit)

    QTimer.singleShot(0, edit)
    application.exec()


if __name__ == "__main__":
    main()
