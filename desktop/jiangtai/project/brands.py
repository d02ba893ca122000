"""Brands: templates somebody shared, kept in a person's own folder of templates, and one's own packed to be shared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.sharing import SAYS, pack_brand, unpack_brand
from jiangtai.project.saving import make_folder, write_whole
from jiangtai.project.sources import source_file

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def take_in(pack: Path, folder: Path) -> Path:
    """Keep the brand in a zip among the templates in `folder`; return where it is kept, nothing there written over.

    A brand with its own words gets a folder; a template file without any stands by itself. Raises UnreadableSource,
    UnusableTemplate, UnwritableTarget.
    """
    held = unpack_brand(source_file(pack).blob, pack.name)
    make_folder(folder, private=True)
    if SAYS not in held:
        return _keep_file(held, folder, pack.stem)
    home = _free(folder, pack.stem, "")
    make_folder(home)
    for name, blob in held.items():
        write_whole(home / name, blob)
    return home


def give_out(brand: Path, target: Path) -> None:
    """Write a brand's folder, or a template file, as a zip to share. Raises UnusableTemplate, UnwritableTarget."""
    write_whole(target, pack_brand(brand), force=True)


def _keep_file(held: Mapping[str, bytes], folder: Path, stem: str) -> Path:
    name, blob = next((name, blob) for name, blob in held.items() if name.lower().endswith((".pptx", ".potx")))
    path = _free(folder, stem, name[name.rindex(".") :])
    write_whole(path, blob)
    return path


def _free(folder: Path, stem: str, ending: str) -> Path:
    """Return the first place of this name, with a number after it where need be, at which nothing is yet."""
    path, number = folder / f"{stem}{ending}", 2
    while path.exists():
        path, number = folder / f"{stem}_{number}{ending}", number + 1
    return path
