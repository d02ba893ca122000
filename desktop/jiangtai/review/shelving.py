"""Shelving: a folder of texts a person dropped in becomes the authority shelf."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jiangtai.fault import Fault, UnreadableSource
from jiangtai.review.shelf import shelve
from jiangtai.speech.reading import read_source
from jiangtai.speech.speech import Role

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from jiangtai.review.shelf import Shelf

_MOST_BYTES = 100 << 20
"""What a reader takes at most."""


class Shelved(NamedTuple):
    """The shelf, and the names of the files that could not be read."""

    shelf: Shelf
    unread: tuple[str, ...]


def open_shelf(folder: Path) -> Shelved:
    """Return the shelf of a folder's files, those below it too. Raises UnreadableSource where there is no such folder."""
    try:
        files = sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.startswith((".", "~")))
        if not folder.is_dir():
            raise UnreadableSource("没有“{name}”这个核对文本的文件夹。", name=folder)
    except OSError as error:
        raise UnreadableSource("打不开核对文本的文件夹“{name}”（{reason}）。", name=folder, reason=error) from error
    return shelved((file.name, file) for file in files)


def shelved(files: Iterable[tuple[str, Path]]) -> Shelved:
    """Return the shelf of named files; one that cannot be read is left out and named."""
    texts: list[tuple[str, str]] = []
    unread: list[str] = []
    for name, file in files:
        try:
            if file.stat().st_size > _MOST_BYTES:
                unread.append(name)
                continue
            texts.append((name, read_source(name, file.read_bytes(), Role.DOCUMENT).text))
        except (Fault, OSError):
            unread.append(name)
    return Shelved(shelve(texts), tuple(unread))
