"""The binding: PySide6 told once what it would otherwise look up in the source of every module.

Once PySide6 is loaded it reads the source of each module loaded after it and looks for the word PySide6 there, to know
where `from __feature__ import …` may hold (its issue PYSIDE-2029), and Python keeps the lines it read. Nobody here
uses that: a tenth of the time a start takes, and some megabytes, for nothing.
"""

from __future__ import annotations

import sys

_ASKED = "_mod_uses_pyside"


def spare_sources() -> None:
    """Let PySide6, where it is loaded, take it that a module uses it, with no feature: its usual answer for one that does.

    A PySide6 that asks in another way is left as it is.
    """
    feature = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, _ASKED):
        setattr(feature, _ASKED, _uses_pyside)


def _uses_pyside(_: object) -> bool:
    return True
