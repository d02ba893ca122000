"""Faces: which installed face stands for a declared one, and what to say where a machine has none for Chinese.

A template declares faces a Windows machine has (微软雅黑, 宋体); the machine that paints may not have them. The declared
face is used where it is installed, else the template's declared fallbacks, else any face that holds Chinese.
"""

from __future__ import annotations

from importlib.resources import files
from importlib.util import find_spec
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontDatabase

from jiangtai.finding import Finding, Level
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jiangtai.deck.look import Template

_SERIF = ("serif", "song", "sun", "ming", "kai", "fang", "宋", "明", "楷", "仿", "times", "georgia")
_PLAIN = ("sans", "hei", "gothic", "黑")
_TWINS = {
    "arial": ("Liberation Sans", "Arimo"),
    "helvetica": ("Liberation Sans", "Arimo"),
    "times new roman": ("Liberation Serif", "Tinos"),
    "calibri": ("Carlito",),
    "cambria": ("Caladea",),
    "courier new": ("Liberation Mono", "Cousine"),
}
"""Open faces with the same advance widths: lines fitted for one hold for the other."""


def _serif(name: str) -> bool:
    """Return whether a face's name says that it has serifs or is written with a brush (宋, 仿宋, 楷)."""
    low = name.casefold()
    return not any(word in low for word in _PLAIN) and any(word in low for word in _SERIF)


def _simplified(name: str) -> bool:
    """Return whether a pan-CJK face is not the Japanese, Korean or Traditional cut of its family."""
    return not name.upper().endswith((" JP", " KR", " TC", " HK", " J", " K"))


def _makeshift(name: str) -> bool:
    """Return whether a face is meant for something else: program text, or characters other faces lack."""
    return any(word in name.casefold() for word in ("mono", "fallback"))


@dataclass(frozen=True, slots=True)
class Faces:
    """The faces at hand: every installed family by its lower-case name, and those that hold Chinese, best first."""

    installed: dict[str, str]
    chinese: tuple[str, ...]
    fallbacks: tuple[str, ...] = ()

    def asian(self, declared: str) -> str:
        """Return the family that draws Chinese text declared in this face, "" where there is none."""
        return self._first((declared, *self._alike(self.fallbacks, declared), *self._alike(self.chinese, declared)))

    def latin(self, declared: str, asian: str) -> str:
        """Return the family that draws Latin text: the declared one, its twin, or the one Chinese is drawn with."""
        return self._first((declared, *_TWINS.get(declared.casefold(), ()))) or self.asian(declared or asian)

    def _first(self, names: Iterable[str]) -> str:
        return next((self.installed[name.casefold()] for name in names if name.casefold() in self.installed), "")

    def _alike(self, names: tuple[str, ...], declared: str) -> list[str]:
        """Return the names with those of the declared face's own kind (serif or not) first."""
        return sorted(names, key=lambda name: _serif(name) != _serif(declared))


def find_faces(template: Template | None = None) -> Faces:
    """Return the faces at hand for this template. Needs a QGuiApplication."""
    families = QFontDatabase.families()
    chinese = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    ranked = sorted(chinese, key=lambda name: (not _simplified(name), _makeshift(name), name))
    fallbacks = template.face.fallbacks if template else ()
    return Faces({name.casefold(): name for name in families}, tuple(ranked), fallbacks)


def register_chinese_face() -> bool:
    """Return whether Chinese can be drawn, registering the `noto_cjk_sans_otc` package's face where the machine has none.

    Needs a QGuiApplication. The package is an optional extra, for machines without any Chinese face.
    """
    if QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese):
        return True
    if find_spec("noto_cjk_sans_otc") is None:
        return False
    fonts = (file for file in files("noto_cjk_sans_otc").iterdir() if file.name.endswith((".ttc", ".otf")))
    return any(QFontDatabase.addApplicationFontFromData(file.read_bytes()) >= 0 for file in fonts)


def face_findings(faces: Faces) -> tuple[Finding, ...]:
    """Return what a person must know of the faces: that there is none for Chinese, so that the text would be boxes."""
    if faces.chinese:
        return ()
    return (Finding("no-chinese-face", Level.ERROR),)
