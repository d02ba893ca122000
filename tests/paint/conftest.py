"""A small template and deck of our own, and an application to paint with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFontDatabase, QGuiApplication

from jiangtai.paint.faces import register_chinese_face

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def _faces(qapp: QApplication) -> None:
    """Every painting test needs an application and a Chinese face."""
    assert isinstance(qapp, QGuiApplication)
    if not register_chinese_face():
        pytest.skip(f"no Chinese face among {len(QFontDatabase.families())} families")
