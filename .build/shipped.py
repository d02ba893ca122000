"""Build hook: put templates and seeds inside the wheel, without drawing scripts and office lock files.

`force-include` alone takes whole folders and knows no exceptions.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

KEPT = {".pptx", ".toml", ".txt", ".md"}


class ShippedFiles(BuildHookInterface):
    """Adds every shipped file to the wheel under `jiangtai/_shipped`."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name the files; an editable install finds them in the checkout instead."""
        if version == "editable":
            return
        top = Path(self.root)
        for folder in ("templates", "seeds"):
            for file in sorted((top / folder).rglob("*")):
                if file.is_file() and file.suffix in KEPT and not file.name.startswith(("~$", ".")):
                    name = file.relative_to(top).as_posix()
                    build_data["force_include"][str(file)] = f"jiangtai/_shipped/{name}"
