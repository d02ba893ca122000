"""Sharing: a brand's folder as one zip, and a zip somebody sent as a brand's files. Bytes only: who asks writes them."""

from __future__ import annotations

import io
import posixpath
import tomllib
import zipfile
from typing import TYPE_CHECKING

from jiangtai.deck.package import open_package
from jiangtai.fault import UnusableTemplate

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

SAYS = "template.toml"
_SHARED = (".toml", ".pptx", ".potx", ".png", ".jpg", ".jpeg")
"""What a brand is made of: what it says, its slides, and pictures of them or a logo."""
_DATE = (1980, 1, 1, 0, 0, 0)


def pack_brand(folder: Path) -> bytes:
    """Return a brand's folder, or a single template file, as a zip: the same files give the same bytes.

    Raises UnusableTemplate where there is no template in it.
    """
    files = [folder] if folder.is_file() else sorted(folder.iterdir())
    held = {file.name: file.read_bytes() for file in files if file.is_file() and file.suffix.lower() in _SHARED}
    if not _has_slides(held):
        raise UnusableTemplate("“{name}”里没有模板文件（.pptx 或 .potx）。请选模板所在的文件夹。", name=folder.name)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, blob in held.items():
            file.writestr(zipfile.ZipInfo(f"{folder.stem}/{name}", _DATE), blob, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def unpack_brand(blob: bytes, name: str) -> dict[str, bytes]:
    """Return the files of a shared brand by their plain names, nothing of it trusted: no folders, no other kinds.

    Raises UnusableTemplate naming the zip where it is unsafe, or holds no template.
    """
    parts = open_package(blob, name).parts
    held = {posixpath.basename(part): one for part, one in parts.items() if part.lower().endswith(_SHARED)}
    if not _has_slides(held):
        raise UnusableTemplate("“{name}”里没有模板文件（.pptx 或 .potx）。请让对方重新导出。", name=name)
    if SAYS in held:
        try:
            tomllib.loads(held[SAYS].decode("utf-8"))
        except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise UnusableTemplate("模板说明“{name}”读不出来：文件缺失或写法有误", name=f"{name}/{SAYS}") from error
    return held


def _has_slides(held: Mapping[str, bytes]) -> bool:
    return any(name.lower().endswith((".pptx", ".potx")) for name in held)
