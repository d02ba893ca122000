"""Sources: files taken from disk into a State, and the speech a State's sources make."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.images import usable_picture
from jiangtai.fault import UnreadableSource
from jiangtai.outline.outline import Picture
from jiangtai.project.state import SourceFile
from jiangtai.speech.reading import read_source
from jiangtai.speech.speech import Role
from jiangtai.speech.understanding import understand

if TYPE_CHECKING:
    from pathlib import Path

    from jiangtai.project.state import State
    from jiangtai.speech.speech import Speech


MOST_BYTES = 100 << 20
"""No speech is larger, pictures included; the readers have lower limits of their own."""


def source_file(path: Path, role: Role = Role.SPEECH) -> SourceFile:
    """Return a file's bytes as a source. Raises UnreadableSource naming the file and the cure."""
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            raise UnreadableSource("“{name}”不是普通文件；请给出讲稿文件。", name=path)
        if path.is_file() and path.stat().st_size > MOST_BYTES:
            raise UnreadableSource(
                "“{name}”超过 {most} MB；请只保留讲稿文字，另存后再打开。", name=path, most=MOST_BYTES >> 20
            )
        return SourceFile(path.name, role, path.read_bytes())
    except FileNotFoundError as error:
        raise UnreadableSource("找不到文件“{name}”；请检查路径。", name=path) from error
    except IsADirectoryError as error:
        raise UnreadableSource("“{name}”是一个文件夹；请给出讲稿文件。", name=path) from error
    except OSError as error:
        raise UnreadableSource(
            "打不开“{name}”（{reason}）；请检查权限，或关掉正打开它的程序。", name=path, reason=error.strerror
        ) from error


def checked_logo(file: SourceFile) -> bytes:
    """Return a logo's bytes, converted where they must be. Raises UnreadableSource where no office program shows it."""
    return usable_picture(file.name, file.blob)


def user_picture(path: Path, alt: str) -> Picture:
    """Return a person's picture for a page, described by `alt`. Raises UnreadableSource as `checked_logo` does."""
    file = source_file(path)
    return Picture(file.name, alt, usable_picture(file.name, file.blob))


def understand_sources(state: State) -> Speech:
    """Return the speech the State's sources and overrides make. Raises UnreadableSource."""
    documents = tuple(read_source(source.name, source.blob, source.role) for source in state.sources)
    return understand(documents, state.overrides)
