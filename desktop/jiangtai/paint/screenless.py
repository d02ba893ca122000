"""Painting without a window: what the command line needs before it can paint."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from jiangtai.paint.faces import face_findings, find_faces, register_chinese_face

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication


def make_painting_application() -> QCoreApplication:
    """Return a Qt application that needs no screen, with a Chinese face registered where the machine has none.

    An application that stands already is used as it is.
    """
    existing = QGuiApplication.instance()
    if existing is not None:
        return existing
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication(sys.argv[:1])
    register_chinese_face()
    return application


def can_paint_chinese() -> bool:
    """Return whether some face at hand holds Chinese: without one, Hanzi would be boxes."""
    return not face_findings(find_faces())
