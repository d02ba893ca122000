"""The wardrobe: the templates at hand, each read once, and from one start to the next kept as it was read."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from jiangtai.deck.brand import Brand
from jiangtai.deck.counting import slide_counter
from jiangtai.deck.resolved import keep, recall, stamp_of
from jiangtai.deck.template import SUFFIXES, find_card, is_path, read_template, template_cards
from jiangtai.fault import UnknownChoice
from jiangtai.outline.ceiling import nominal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.deck.look import Template
    from jiangtai.deck.template import TemplateCard
    from jiangtai.outline.ceiling import Measure
    from jiangtai.speech.words import Shelf

Stamp = tuple[tuple[str, int, int], ...]
"""What tells a template's files from what they were: names, sizes and times of change."""


_TELLING = (".toml", *SUFFIXES)
"""What a template is read from; other files may lie beside it."""


class Wardrobe:
    """The templates in `folders`, a later folder's behind an earlier one's; `shelf` keeps them as they were read."""

    def __init__(self, folders: Sequence[Path], shelf: Shelf | None = None) -> None:
        self._folders = tuple(folders)
        self._shelf = shelf
        self._worn: dict[tuple[str, str], tuple[Stamp, Template]] = {}

    def cards(self) -> tuple[TemplateCard, ...]:
        """Return the templates at hand."""
        return template_cards(self._folders)

    def find(self, name: str, aspect: str) -> Template:
        """Return the template named by folder, by display name in either language or by a file's path.

        It is read anew where its files changed. Raises UnknownChoice naming those there are, and UnusableTemplate for a
        file that is none.
        """
        card = find_card(self._folders, name)
        if card is not None:
            return self._worn_or_read(name, aspect, card.folder)
        if is_path(name):
            return self._worn_or_read(name, aspect, Path(name))
        known = "、".join(f"{card.id}（{card.name}）" for card in self.cards())
        raise UnknownChoice("没有名为“{name}”的模板；可选：{known}。", name=name, known=known)

    def _worn_or_read(self, name: str, aspect: str, place: Path) -> Template:
        stamp = _stamp(place)
        worn = self._worn.get((name, aspect))
        if worn is not None and worn[0] == stamp:
            return worn[1]
        found = self._kept_or_read(place, aspect)
        self._worn[name, aspect] = (stamp, found)
        return found

    def _kept_or_read(self, place: Path, aspect: str) -> Template:
        """Return the template as it was read at an earlier start, if its files are what they were; else read it and keep it."""
        stamp = ""
        with suppress(OSError):  # what cannot be read is told of by the reader
            stamp = stamp_of((file for file in _files(place) if file.suffix.lower() in _TELLING), aspect)
        if self._shelf is None or not stamp:
            return read_template(place, aspect)
        name = f"template-{crc32(f'{place} {aspect}'.encode()):08x}"
        kept = self._shelf.take(name)
        known = recall(kept, stamp) if kept is not None else None
        if known is not None:
            return known
        found = read_template(place, aspect)
        blob = keep(found, stamp)
        if blob is not None:
            self._shelf.put(name, blob)
        return found

    def has(self, name: str) -> bool:
        """Return whether there is a template of this name, or a file at this path."""
        return find_card(self._folders, name) is not None or (is_path(name) and Path(name).exists())

    def take(self, name: str, aspect: str) -> Template:
        """Return the template as it was when last read. Raises as `find` does."""
        worn = self._worn.get((name, aspect))
        return worn[1] if worn is not None else self.find(name, aspect)

    def measure(self, usual: str, aspect: str, occasion: str) -> Measure:
        """Return what counts a page's slides while drafting: what is said never depends on the template it wears.

        So it is always asked of the `usual` one, whose boxes all shipped templates share, or the first at hand.
        """
        card = find_card(self._folders, usual) or next(iter(self.cards()), None)
        return slide_counter(self.take(card.id, aspect), Brand(), occasion) if card is not None else nominal


def _stamp(place: Path) -> Stamp:
    """Return the stamp of a brand's folder, or of a single file and what may be said beside it."""
    return tuple((file.name, file.stat().st_size, file.stat().st_mtime_ns) for file in _files(place))


def _files(place: Path) -> list[Path]:
    """Return the files a template is read from, in order: all in a brand's folder, or a single one and what is beside it."""
    files = place.iterdir() if place.is_dir() else (place, place.with_suffix(".toml"), place.parent / "template.toml")
    return sorted(file for file in files if file.is_file())
