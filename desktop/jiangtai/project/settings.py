"""Settings: what the window remembers between sessions, as one frozen value in one small file.

A file that cannot be read is as good as none: settings never stop anybody's work.
"""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING

from jiangtai.deck.brand import Brand
from jiangtai.fault import UnwritableTarget
from jiangtai.project.saving import make_folder, write_whole
from jiangtai.project.shape import Blobs, from_plain, to_plain
from jiangtai.value import dataclass, fields, replace

if TYPE_CHECKING:
    from pathlib import Path

RECENT = 8
"""Files remembered: what a welcome page shows at a glance."""
LARGEST = 32 * 1024 * 1024
"""Bytes of the largest file that is read: logos are in it, nothing else is large."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A brand kept under a name, with the unit it belongs to."""

    name: str
    brand: Brand
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """What is remembered. `recent` are paths, the latest first.

    `window` is the window's own geometry and `panes` how its panes share it, as Qt keeps them; `folded` whether the
    speech is folded away, `checks` whether the findings stand open.
    """

    recent: tuple[str, ...] = ()
    folder: str = ""
    unit: str = ""
    speaker: str = ""
    occasion: str = "study"
    minutes: float | None = None
    template: str = "redcross"
    aspect: str = "16:9"
    brand: Brand = Brand()
    profiles: tuple[Profile, ...] = ()
    window: bytes = b""
    panes: tuple[bytes, ...] = ()
    folded: bool = False
    checks: bool = False

    @property
    def chosen(self) -> bool:
        """Whether a person ever chose anything the next speech is likely to share."""
        return self != replace(
            Settings(),
            recent=self.recent,
            folder=self.folder,
            profiles=self.profiles,
            window=self.window,
            panes=self.panes,
            folded=self.folded,
            checks=self.checks,
        )

    def opened(self, path: Path) -> Settings:
        """Return the settings with a file as the latest opened."""
        name = str(path.absolute())
        others = (one for one in self.recent if one != name)
        return replace(self, recent=(name, *others)[:RECENT])

    def without(self, path: str) -> Settings:
        """Return the settings without a file that is no longer there."""
        return replace(self, recent=tuple(one for one in self.recent if one != path))

    def profiled(self, profile: Profile) -> Settings:
        """Return the settings with a profile, in the place of one of the same name."""
        others = tuple(one for one in self.profiles if one.name != profile.name)
        return replace(self, profiles=(*others, profile))


def read_settings(path: Path) -> Settings:
    """Return the settings in a file, fresh ones where it cannot be read. What a newer program added is passed over."""
    try:
        if path.stat().st_size > LARGEST:
            return Settings()
        data = json.loads(path.read_bytes())
        blobs = {name: base64.b64decode(blob, validate=True) for name, blob in data["blobs"].items()}
        known = {field.name for field in fields(Settings)}
        said = {name: value for name, value in data["settings"].items() if name in known}
        settings: Settings = from_plain(Settings, said, blobs)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return Settings()
    return settings


def write_settings(path: Path, settings: Settings) -> None:
    """Write the settings whole; where that cannot be done, they are forgotten."""
    blobs = Blobs({})
    data = {"settings": to_plain(settings, blobs)}
    data["blobs"] = {name: base64.b64encode(blob).decode() for name, blob in blobs.by_digest.items()}
    try:
        make_folder(path.parent, private=True)
        write_whole(path, json.dumps(data, ensure_ascii=False).encode(), force=True)
    except UnwritableTarget:
        return
