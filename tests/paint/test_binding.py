"""What PySide6 is told: no module's source is read for it."""

from __future__ import annotations

import subprocess
import sys

LOADED = """
import linecache
import PySide6.QtCore
from jiangtai.paint.binding import spare_sources
spare_sources()
before = set(linecache.cache)
import colorsys, wave
print(sorted(set(linecache.cache) - before), PySide6.QtCore.QObject().objectName() == "")
"""


def test_no_source_is_read_of_what_loads_after_pyside() -> None:
    run = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[] True"


def test_without_pyside_there_is_nothing_to_tell() -> None:
    code = "import sys; from jiangtai.paint.binding import spare_sources; spare_sources(); print('shibokensupport' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"
